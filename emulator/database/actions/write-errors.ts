import { CloudError, writeRefused } from '../../errors'
import type { Action } from '../../service'

/** A write that the database refuses fails in the words in which the real cloud passes such refusals on. */
export const asWrite =
  (action: Action): Action =>
  async call => {
    try {
      return await action(call)
    } catch (error) {
      const refused = error instanceof CloudError && error.code === 'DATABASE_REQUEST_FAILED'
      throw refused ? writeRefused(error.message) : error
    }
  }
