import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Clock } from '../clock'
import { HttpError } from '../errors'
import type { CallRecord } from '../functions/calls'
import { MAX_EVENT_BYTES } from '../limits'
import type { Message } from '../openapi/outbox'
import { readJson } from './body'
import { requireJson } from './guard'
import { page } from './page'
import { sendJson } from './reply'

export interface EmulatorParts {
  clock: Clock
  outbox(): Message[]
  collections(): { name: string; documents: number; indexes: string[] }[]
  calls(): readonly CallRecord[]
  reset(): Promise<void>
}

const clockSchema = z.union([
  z.object({ now: z.iso.datetime({ offset: true }) }).strict(),
  z.object({ advanceMs: z.number() }).strict(),
  z.object({ reset: z.literal(true) }).strict(),
])

const showClock = ({ clock }: EmulatorParts) => ({
  now: new Date(clock.now()).toISOString(),
  offsetMs: clock.offsetMs(),
})

const moveClock = (parts: EmulatorParts, body: unknown) => {
  const parsed = clockSchema.safeParse(body)
  if (!parsed.success)
    throw new HttpError(
      400,
      'BAD_REQUEST',
      '需要 {"now": ISO 时间}、{"advanceMs": 毫秒数} 或 {"reset": true}',
    )
  const move = parsed.data
  if ('now' in move) parts.clock.set(Date.parse(move.now))
  else if ('advanceMs' in move) parts.clock.advance(move.advanceMs)
  else parts.clock.reset()
  return showClock(parts)
}

const GET: Readonly<Record<string, (parts: EmulatorParts) => unknown>> = {
  '/emulator/api/outbox': parts => ({ items: parts.outbox() }),
  '/emulator/api/collections': parts => ({ items: parts.collections() }),
  '/emulator/api/calls': parts => ({ items: parts.calls() }),
  '/emulator/api/clock': showClock,
}

const POST: Readonly<Record<string, (parts: EmulatorParts, body: unknown) => unknown>> = {
  '/emulator/api/clock': moveClock,
  '/emulator/api/reset': async parts => {
    await parts.reset()
    return { ok: true }
  },
}

const sendPage = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(page)
}

/** The page at /emulator and the JSON behind it. @throws HttpError 404, 400 */
export const handleEmulator = async (
  parts: EmulatorParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> => {
  if (request.method === 'GET' && (path === '/emulator' || path === '/emulator/')) return sendPage(response)
  const get = request.method === 'GET' ? GET[path] : undefined
  if (get) return sendJson(response, 200, get(parts))
  const post = request.method === 'POST' ? POST[path] : undefined
  if (!post) throw new HttpError(404, 'NOT_FOUND', '没有这个地址')
  requireJson(request)
  sendJson(response, 200, await post(parts, await readJson(request, MAX_EVENT_BYTES)))
}
