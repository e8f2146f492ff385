import { createFunction } from '../kit/function'
import { dropOldExports } from './exportFile'
import { collectVerdicts } from './photos'
import { shopRouter } from './router'
import { passTime } from './timers'

export const main = createFunction(shopRouter, { passTime, collectVerdicts, dropOldExports })
