import type { Cloud } from '../runtime/session'
import type { Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

/** A phone that keeps what it stores while its app is started again and again. */
export interface Phone {
  storage: Map<string, unknown>
  /** Ends the app, if it runs, and starts it: with a network or without. */
  start(options?: { network?: boolean }): Promise<Person>
  /** Ends the app. */
  kill(): Promise<void>
}

const cut: Cloud = async () => Promise.reject(new Error('request:fail'))

/** Somebody's phone on this street. */
export function phoneOf(stage: Stage, openid: string): Phone {
  const storage = new Map<string, unknown>()
  let running: Person | undefined
  const kill = async () => {
    const one = running
    running = undefined
    await one?.close()
  }
  return {
    storage,
    kill,
    async start({ network = true } = {}) {
      await kill()
      running = await personOn(stage, openid, { storage, cloud: network ? stage.cloudOf(openid) : cut })
      return running
    },
  }
}
