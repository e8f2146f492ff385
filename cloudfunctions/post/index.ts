import { createFunction } from '../kit/function'
import { postRouter } from './router'
import { tend } from './timer/tend'

export const main = createFunction(postRouter, { tend })
