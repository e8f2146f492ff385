import { createFunction } from '../kit/function'
import { wishRouter } from './router'

export const main = createFunction(wishRouter)
