import { z } from 'zod'
import type { Action } from '../../service'
import type { Engine } from '../engine'
import { parseParams } from '../params'

const schema = z.object({ transactionId: z.string() })

/** `rollback()`. @throws CloudError DATABASE_TRANSACTION_FAIL when it is over */
export const abortTransaction =
  (engine: Engine): Action =>
  async call => {
    const { transactionId } = parseParams(schema, call)
    engine.transactions.abort(transactionId)
    return { json: { transactionId } }
  }
