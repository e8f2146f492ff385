import { createFunction } from '../kit/function'
import { pointsRouter } from './router'

export const main = createFunction(pointsRouter)
