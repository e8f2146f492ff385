import { CallError, call, isOffline } from '@/platform/call'
import { useConnection } from '@/platform/connection'
import { type Reading, settleCheckIn, waitingCheckIns } from '@/platform/keptCheckIns'
import { queryClient } from './client'

/** The server could not look at it: that is no answer, so it is sent again. */
const PASSING: readonly string[] = ['OFFLINE', 'INTERNAL', 'TOO_MANY_REQUESTS']
const AGAIN_MS = 60_000

/** Sends the check-ins that wait on this phone whenever the connection comes back. */
export function keepSending() {
  useConnection.subscribe(({ lost }, before) => {
    if (before.lost && !lost) sendKept()
  })
}

let sending = false

/** Sends what waits, the oldest first; what cannot be sent now waits on. */
export async function sendKept() {
  if (sending) return
  sending = true
  try {
    for (const reading of waitingCheckIns()) if (!(await send(reading))) break
  } finally {
    sending = false
  }
}

/** Whether the server answered. */
async function send(reading: Reading): Promise<boolean> {
  const { title, key, ...input } = reading
  try {
    const { checkedInAt } = await call('attendance', 'checkIn', input, key)
    settleCheckIn(reading, { state: 'accepted', checkedInAt })
  } catch (error) {
    if (!(error instanceof CallError) || PASSING.includes(error.code)) {
      // A lost connection tells when it is back.
      if (!isOffline(error)) setTimeout(sendKept, AGAIN_MS)
      return false
    }
    settleCheckIn(reading, { state: 'refused', message: error.message })
  }
  queryClient.invalidateQueries()
  return true
}
