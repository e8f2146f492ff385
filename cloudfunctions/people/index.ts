import { createFunction } from '../kit/function'
import { peopleRouter } from './router'
import { timers } from './timers'

export const main = createFunction(peopleRouter, timers)
