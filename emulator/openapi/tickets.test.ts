import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { createClock } from '../clock'
import { type Env, openEnv } from '../database/store/env'
import { createTickets } from './tickets'

const folder = mkdtempSync(path.join(tmpdir(), 'tickets-'))
let env: Env
beforeAll(() => {
  env = openEnv(folder)
})
afterAll(async () => {
  await env.close()
  rmSync(folder, { recursive: true })
})

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test('a ticket runs out, and is forgotten by a ticket that is given out a day later', async () => {
  const clock = createClock()
  const tickets = createTickets(env, clock, 'ticket', z.object({ n: z.number() }))
  const first = await tickets.issue({ n: 1 })
  await clock.advance(4 * MINUTE)
  const second = await tickets.issue({ n: 2 })
  expect([tickets.look(first), tickets.look(second)]).toEqual([{ n: 1 }, { n: 2 }])
  await clock.advance(2 * MINUTE)
  expect([tickets.look(first), tickets.look(second)]).toEqual(['expired', { n: 2 }])
  await clock.advance(DAY)
  expect([tickets.look(first), tickets.look(second)]).toEqual(['expired', 'expired'])
  await tickets.issue({ n: 3 })
  expect([tickets.look(first), tickets.look(second)]).toEqual(['unknown', 'expired'])
  expect(env.side.getKeysCount()).toBe(2)
})

test('a code as long as nobody gave out is unknown', async () => {
  const tickets = createTickets(env, createClock(), 'ticket', z.object({ n: z.number() }))
  expect(tickets.look('x'.repeat(100_000))).toBe('unknown')
})
