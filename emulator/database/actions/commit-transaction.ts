import { z } from 'zod'
import type { Action } from '../../service'
import type { Engine } from '../engine'
import { parseParams } from '../params'

const schema = z.object({ transactionId: z.string() })

/** `commit()`. @throws CloudError DATABASE_TRANSACTION_CONFLICT, DATABASE_TRANSACTION_FAIL, or a duplicate key */
export const commitTransaction =
  (engine: Engine): Action =>
  async call => {
    const { transactionId } = parseParams(schema, call)
    await engine.transactions.commit(transactionId)
    return { json: { transactionId } }
  }
