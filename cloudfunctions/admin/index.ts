import { createFunction } from '../kit/function'
import { adminRouter } from './router'

export const main = createFunction(adminRouter)
