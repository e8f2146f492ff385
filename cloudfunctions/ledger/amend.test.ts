import fc from 'fast-check'
import * as z from 'zod'
import type { Transaction } from '../kit/transaction'
import { amend } from './amend'
import type { Service } from './award'
import { accounts, serviceRecords, transfers } from './collections'

const increment = z.object({ operator: z.literal('inc'), operands: z.tuple([z.number()]) })
const plus = (value: unknown) => increment.parse({ ...Object(value) }).operands[0]
const PERSON = 'person:li'
const at = new Date('2026-11-21T02:10:00Z')

/** One sheet and the lines written, as the amendment leaves them. */
function books(has: { points: number; minutes: number }) {
  const sheet = { _id: PERSON, ...has, issued: {} }
  const lines: { name: string; document: object }[] = []
  const tx: Transaction = {
    get: async ({ schema }) => schema.parse(sheet),
    async insert({ kind }, documents) {
      for (const document of documents) lines.push({ name: kind ?? '', document })
    },
    async update() {
      throw new Error('the ledger changes nothing that it has to read first')
    },
    async updateIfThere(_, __, patch) {
      sheet.points += plus(Reflect.get(patch, 'points'))
      sheet.minutes += plus(Reflect.get(patch, 'minutes'))
      return true
    },
  }
  const of = <S extends z.ZodType>(kind: string | undefined, schema: S) =>
    lines.filter(line => line.name === kind).map(line => schema.parse(line.document))
  return {
    tx,
    sheet: () => accounts.schema.parse(sheet),
    moved: () => of(transfers.kind, transfers.schema),
    records: () => of(serviceRecords.kind, serviceRecords.schema),
  }
}

const service = (points: number, minutes: number, revision?: number): Service => ({
  ...{ personId: 'li', communityId: 'wutong', ref: 'shift:1', title: '搬书', at, why: '岗位服务：搬书' },
  ...{ points, minutes, revision },
})
const amount = fc.nat(500)

test('the account moves by the difference, never below 0, and the lines say every step of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ points: amount, minutes: amount }),
      fc.record({ points: amount, minutes: amount }),
      fc.record({ points: amount, minutes: amount }),
      async (has, was, is) => {
        const { tx, sheet, moved } = books(has)
        const [old, next] = [service(was.points, was.minutes), service(is.points, is.minutes, 1)]
        await amend(tx, { old, next, at, why: '更正' })
        for (const asset of ['points', 'minutes'] as const) {
          expect(sheet()[asset]).toBe(Math.max(0, has[asset] + is[asset] - was[asset]))
          const own = moved().filter(line => line.asset === asset)
          const sum = own.reduce(
            (total, line) => total + (line.credit.endsWith(PERSON) ? line.amount : -line.amount),
            0,
          )
          expect(has[asset] + sum).toBe(sheet()[asset])
        }
      },
    ),
  )
})

test('the old record is voided at its own moment and the new one has a number of its own', async () => {
  const { tx, records } = books({ points: 20, minutes: 60 })
  await amend(tx, { old: service(20, 60), next: service(40, 120, 1), at, why: '更正' })
  expect(records().map(({ _id, voids }) => [_id, voids])).toEqual([
    ['shift:1:li:void', 'shift:1:li'],
    ['shift:1:li:r1', undefined],
  ])
})

test('nothing to correct writes nothing', async () => {
  const { tx, records, moved } = books({ points: 0, minutes: 0 })
  await amend(tx, { old: null, next: null, at, why: '更正' })
  expect([...records(), ...moved()]).toEqual([])
})
