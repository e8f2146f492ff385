/** WeChat's server APIs and what lies behind them, made once. */
import type { Clock } from '../clock'
import type { Env } from '../database/store/env'
import type { Log } from '../log'
import type { OpenApi } from './api'
import { imgSecCheck } from './img-sec-check'
import { createMediaCheckAsync, type Look } from './media-check-async'
import { createMsgSecCheck } from './msg-sec-check'
import { createGetOpenData, type OpenData, openDataSchema } from './open-data'
import { createOutbox, type Outbox } from './outbox'
import type { HasPage } from './pages'
import { createGetPhoneNumber, type Phone, phoneSchema } from './phone-number'
import { createPushes, type Pushes, type PushParts } from './pushes'
import { createSubscribeMessageSend } from './subscribe-message-send'
import { createSubscriptions, type Subscriptions } from './subscriptions'
import { createTickets, type Tickets } from './tickets'
import { createVisits, type Visits } from './visits'
import { createGetForPath, createGetUnlimited } from './wxacode'

export interface OpenApiOptions {
  env: Env
  clock: Clock
  log: Log
  /** Sends only what people agreed to (43101 otherwise). */
  strictSubscriptions: boolean
  hasPage: HasPage
  push: Pick<PushParts, 'routes' | 'invoke'>
  look: Look
}

export interface OpenApis {
  /** By the name that `permissions.openapi` uses. */
  apis: Readonly<Record<string, OpenApi>>
  outbox: Outbox
  subscriptions: Subscriptions
  phoneCodes: Tickets<Phone>
  cloudIds: Tickets<OpenData>
  pushes: Pushes
  visits: Visits
}

/** Longest paths, in bytes. */
const CODE_PATH = 1024
const QR_PATH = 128

export const createOpenApis = (options: OpenApiOptions): OpenApis => {
  const { env, clock, log, hasPage, look } = options
  const outbox = createOutbox(env)
  const subscriptions = createSubscriptions(env)
  const phoneCodes = createTickets(env, clock, 'phone-code', phoneSchema)
  const cloudIds = createTickets(env, clock, 'cloud-id', openDataSchema)
  const pushes = createPushes({ env, log, ...options.push })
  const visits = createVisits(clock)
  const strict = options.strictSubscriptions
  const apis: Record<string, OpenApi> = {
    'security.msgSecCheck': createMsgSecCheck(visits),
    'security.imgSecCheck': imgSecCheck,
    'security.mediaCheckAsync': createMediaCheckAsync({ clock, pushes, visits, look }),
    'subscribeMessage.send': createSubscribeMessageSend({
      ...{ env, clock, outbox, subscriptions },
      ...{ strict, hasPage },
    }),
    'wxacode.getUnlimited': createGetUnlimited(hasPage),
    'wxacode.get': createGetForPath(CODE_PATH),
    'wxacode.createQRCode': createGetForPath(QR_PATH),
    'phonenumber.getPhoneNumber': createGetPhoneNumber(phoneCodes),
    'cloudbase.getOpenData': createGetOpenData(cloudIds),
  }
  return { apis, outbox, subscriptions, phoneCodes, cloudIds, pushes, visits }
}
