import type { Action } from '../../service'
import type { Engine } from '../engine'

/** `startTransaction()`: the id stands beside `requestId`, not in `data`. */
export const startTransaction =
  (engine: Engine): Action =>
  async call => ({ json: { transactionId: engine.transactions.start(call.caller.instanceId) } })
