import { call } from '@/platform/call'
import { connectionLost, useConnection } from '@/platform/connection'
import { watchNetwork } from '@/platform/watchNetwork'
import { queryClient } from './client'

/** So often one small call asks whether the cloud can be reached again. */
const ASK_MS = 5_000

/** While the connection is lost somebody keeps asking for it; once it is back everything on screen is read again. */
export function keepConnected() {
  watchNetwork(isThere => (isThere ? ask() : connectionLost()))
  useConnection.subscribe(({ lost }) => (lost ? startAsking() : goOn()))
}

let asking: ReturnType<typeof setInterval> | undefined

/** Who answers, and with what, does not matter: `call` itself notes that there was an answer. */
const ask = () => {
  if (useConnection.getState().lost) call('people', 'me', undefined).catch(() => undefined)
}

function startAsking() {
  asking ??= setInterval(ask, ASK_MS)
}

function goOn() {
  clearInterval(asking)
  asking = undefined
  queryClient.invalidateQueries()
}
