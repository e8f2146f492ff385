/** Signatures that let the bearer put or get one file until a certain time. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../clock'
import type { Env } from '../database/store/env'
import { createRoom } from '../room'

export interface Grant {
  purpose: 'get' | 'put'
  path: string
  /** Seconds since 1970, on the emulator's clock. */
  expires: number
}

export interface Signer {
  sign(grant: Grant): Promise<string>
  verify(grant: Grant, signature: string): 'valid' | 'expired' | 'wrong'
}

const ROOM = 'storage-secret'
const ID = 'key'

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** The secret lies in the store: addresses outlive a restart, and die with a reset. */
export const createSigner = (env: Env, clock: Clock): Signer => {
  const room = createRoom(env, ROOM, z.string())
  const makeSecret = () =>
    env.write(() => {
      const secret = room.get(ID) ?? randomBytes(32).toString('hex')
      room.put(ID, secret)
      return secret
    })
  const seal = (secret: string, { purpose, path, expires }: Grant) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, path, expires]))
      .digest('hex')
  return {
    sign: async grant => seal(room.get(ID) ?? (await makeSecret()), grant),
    verify(grant, signature) {
      const secret = room.get(ID)
      // Buffers of one length only when every character is ASCII, as every signature of ours is.
      if (secret === undefined || !/^[\da-f]+$/.test(signature) || !same(seal(secret, grant), signature))
        return 'wrong'
      return clock.now() > grant.expires * 1000 ? 'expired' : 'valid'
    },
  }
}
