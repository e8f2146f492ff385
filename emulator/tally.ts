/** What the database did for one call of a function: counted here, shown with the call. */
import { AsyncLocalStorage } from 'node:async_hooks'

export interface Tally {
  /** Requests to the database, those that open and commit a transaction included. */
  requests: number
  /** Documents its queries looked at, and those they gave. */
  examined: number
  returned: number
}

const served = new AsyncLocalStorage<Tally>()

export const createTally = (): Tally => ({ requests: 0, examined: 0, returned: 0 })

/** Counts the request that `work` serves, and the queries it runs. */
export const count = <Result>(tally: Tally, work: () => Promise<Result>): Promise<Result> => {
  tally.requests += 1
  return served.run(tally, work)
}

/** Notes a query for whichever call is being served; a program from outside has none. */
export const noteQuery = ({ examined, returned }: Pick<Tally, 'examined' | 'returned'>): void => {
  const tally = served.getStore()
  if (!tally) return
  tally.examined += examined
  tally.returned += returned
}
