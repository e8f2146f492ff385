import { createFunction } from '../kit/function'
import { postRouter } from './router'

export const main = createFunction(postRouter)
