/** What the routes under /emulator/api work with. */
import { z } from 'zod'
import type { Clock } from '../../clock'
import type { Engine } from '../../database/engine'
import { badRequest } from '../../errors'
import type { Runtime } from '../../functions/runtime'
import type { RecentLog } from '../../log'
import type { OpenApis } from '../../openapi/openapi'
import type { Snapshots } from '../../snapshots'
import type { Storage } from '../../storage/storage'

export interface EmulatorParts {
  /** Where the build put the page's files. */
  pageDir: string
  clock: Clock
  log: RecentLog
  engine: Engine
  runtime: Runtime
  openApis: OpenApis
  storage: Storage
  snapshots: Snapshots
  /** Actions of the wire protocol that are served. */
  actions(): string[]
  /** Drops all data and moves the clock back to real time. */
  reset(): Promise<void>
}

/** Reads a body. @throws HttpError 400 that says what is wanted */
export const readBodyAs = <T>(schema: z.ZodType<T>, body: unknown, wanted: string): T => {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw badRequest(`需要 ${wanted}`)
  return parsed.data
}

/** A whole number of the address, between 0 and `most`. @throws HttpError 400 */
export const numberOf = (query: URLSearchParams, name: string, fallback: number, most: number): number => {
  const text = query.get(name) ?? ''
  if (text === '') return fallback
  const parsed = z.coerce.number().int().min(0).safeParse(text)
  if (!parsed.success) throw badRequest(`${name} 必须是不小于 0 的整数`)
  return Math.min(parsed.data, most)
}
