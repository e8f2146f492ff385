import { createFunction } from '../kit/function'
import { deliver } from './courier'
import { daily } from './daily'
import { inboxRouter } from './router'
import { sweep } from './sweep'

export const main = createFunction(inboxRouter, { deliver, digest: daily, sweep })
