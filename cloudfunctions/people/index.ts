import { createFunction } from '../kit/function'
import { peopleRouter } from './router'

export const main = createFunction(peopleRouter)
