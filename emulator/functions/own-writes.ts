/** Functions that write into their own folder: the real cloud would not let them. */
import type { Log } from '../log'
import type { FunctionFolder } from './folder/folders'

export interface OwnWrites {
  /** Compares a function's files before and after an event; warns once a function. */
  check(before: FunctionFolder, after: FunctionFolder | undefined): void
}

export const createOwnWrites = (log: Log): OwnWrites => {
  const told = new Set<string>()
  return {
    check({ name, stamp }, after) {
      if (told.has(name) || !after || after.stamp === stamp) return
      told.add(name)
      log.warn(
        `[${name}] its files changed while it ran, so it is started anew for the next event: if it writes into its own folder, which is read-only in the cloud, let it use /tmp`,
      )
    },
  }
}
