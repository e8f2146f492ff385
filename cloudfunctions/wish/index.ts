import { createFunction } from '../kit/function'
import { withPushes } from '../kit/push'
import { takeVerdict } from './photos'
import { wishRouter } from './router'
import { passTime } from './timers'
import { dropOldVerdicts } from './verdictsOld'

const routed = createFunction(wishRouter, { hourly: passTime, nightly: dropOldVerdicts })

/** In the cloud's console, the message push `wxa_media_check` is directed to this function. */
export const main = withPushes(routed, { wxa_media_check: takeVerdict })
