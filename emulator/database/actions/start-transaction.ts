import type { Action } from '../../service'
import type { Engine } from '../engine'
import { partyOf } from '../params'

/** `startTransaction()`: the id stands beside `requestId`, not in `data`. */
export const startTransaction =
  (engine: Engine): Action =>
  async call => ({ json: { transactionId: engine.transactions.start(partyOf(call.caller)) } })
