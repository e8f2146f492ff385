import { createFunction } from '../kit/function'
import { menuRouter } from './router'
import { tend } from './timer/tend'

export const main = createFunction(menuRouter, { tend })
