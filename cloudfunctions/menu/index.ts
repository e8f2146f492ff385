import { createFunction } from '../kit/function'
import { menuRouter } from './router'

export const main = createFunction(menuRouter)
