import { createFunction } from '../kit/function'
import { releaseHeld } from './release'
import { teamRouter } from './router'

export const main = createFunction(teamRouter, { releaseHeld })
