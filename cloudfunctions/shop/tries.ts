import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { AppError } from '../kit/errors'
import { clerkTries } from './collections'

/** Vouchers are eight digits, so trying them out must be slow: so many wrong ones of one clerk in so long. */
const WINDOW_MS = 10 * 60_000
export const MOST_WRONG = 10

/**
 * Runs a search for a code that answers null when there is none. A try is taken, by one atomic request, before the search
 * and given back when it finds something: many guesses sent at once get no further than the same guesses one by one.
 */
export async function counted<R>(personId: string, search: () => Promise<R | null>): Promise<R | null> {
  const window = Math.floor(now().getTime() / WINDOW_MS)
  await takeTry(personId, window)
  const result = await search()
  if (result !== null) await clerkTries.updateIf({ _id: personId, window }, { tries: command.inc(-1) })
  return result
}

async function takeTry(_id: string, window: number) {
  const one = { tries: command.inc(1) }
  if (await clerkTries.updateIf({ _id, window, tries: command.lt(MOST_WRONG) }, one)) return
  if (await clerkTries.updateIf({ _id, window: command.lt(window) }, { window, tries: 1 })) return
  if (await clerkTries.insert({ _id, window, tries: 1 })) return
  // Another call of the same clerk opened the window meanwhile.
  if (await clerkTries.updateIf({ _id, window, tries: command.lt(MOST_WRONG) }, one)) return
  const minutes = Math.ceil(((window + 1) * WINDOW_MS - now().getTime()) / 60_000)
  throw new AppError(
    'TOO_MANY_REQUESTS',
    `券码输错次数太多，请 ${minutes} 分钟后再试，或请对方出示二维码核对`,
  )
}
