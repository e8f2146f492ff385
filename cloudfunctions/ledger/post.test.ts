import fc from 'fast-check'
import * as z from 'zod'
import { AppError } from '../kit/errors'
import type { Transaction } from '../kit/transaction'
import { amend } from './amend'
import { award, type Service } from './award'
import { type Account, accounts, type Owner } from './collections'
import { type Posting, post } from './post'

/** A number an update command adds; the SDK's commands keep it as their first operand. */
const increment = z.object({ operator: z.literal('inc'), operands: z.tuple([z.number()]) })

function changed(document: object, patch: object) {
  const copy = structuredClone(document)
  for (const [path, command] of Object.entries(patch)) {
    const parts = path.split('.')
    const last = parts.pop() ?? ''
    let place: object = copy
    for (const part of parts) {
      if (!Reflect.has(place, part)) Reflect.set(place, part, {})
      place = Reflect.get(place, part)
    }
    Reflect.set(
      place,
      last,
      Number(Reflect.get(place, last) ?? 0) + increment.parse({ ...command }).operands[0],
    )
  }
  return copy
}

/** Transactions over a map: what `work` wrote is kept when it ends, and forgotten when it throws. */
function memory() {
  let kept = new Map<string, unknown>()
  const run = async (work: (tx: Transaction) => Promise<void>) => {
    const draft = new Map(kept)
    const tx: Transaction = {
      async get({ name, schema }, id) {
        const stored = draft.get(`${name}/${id}`)
        return stored === undefined ? null : schema.parse(stored)
      },
      async insert({ name }, documents, taken = '') {
        for (const document of documents) {
          const key = `${name}/${String(document._id)}`
          if (draft.has(key)) throw new AppError('CONFLICT', String(taken))
          draft.set(key, document)
        }
      },
      async update({ name }, id) {
        throw new Error(`${name}/${id}: the ledger changes nothing that it has to read first`)
      },
      async updateIfThere({ name }, id, patch) {
        const key = `${name}/${id}`
        const stored = draft.get(key)
        if (typeof stored !== 'object' || stored === null) return false
        draft.set(key, changed(stored, patch))
        return true
      },
    }
    await work(tx)
    kept = draft
  }
  const sheets = (): Account[] =>
    [...kept].flatMap(([key, value]) => (key.startsWith('accounts/') ? [accounts.schema.parse(value)] : []))
  const of = (id: Owner) => sheets().find(one => one._id === id)?.points ?? 0
  const issued = () =>
    sheets()
      .flatMap(one => Object.values(one.issued))
      .reduce((sum, one) => sum + one.points, 0)
  return { run, sheets, of, issued, size: () => kept.size }
}

const COMMUNITY: Owner = 'community:wutong'
const at = new Date('2026-11-21T02:10:00Z')
const posting = (change: Partial<Posting>): Posting => ({
  ...{ key: 'k', from: COMMUNITY, to: 'person:li', points: 20, minutes: 0 },
  ...{ at, why: '完成微心愿：修灯', ref: 'wish:1' },
  ...change,
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    error => (error instanceof AppError ? error.code : 'fault'),
  )

test('an award credits the person and is issued by the community', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({})))
  expect([books.issued(), books.of('person:li')]).toEqual([20, 20])
})

test('the same key is paid once', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({})))
  expect(await codeOf(books.run(tx => post(tx, posting({}))))).toBe('CONFLICT')
  expect(books.of('person:li')).toBe(20)
})

test('a person cannot spend what they have not', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({})))
  const spend = posting({ key: 'spend', from: 'person:li', to: 'person:wang', points: 21 })
  expect(await codeOf(books.run(tx => post(tx, spend)))).toBe('CONFLICT')
  expect(await codeOf(books.run(tx => post(tx, { ...spend, points: 0, minutes: 1 })))).toBe('CONFLICT')
  expect(await codeOf(books.run(tx => post(tx, { ...spend, points: 20 })))).toBe('ok')
  expect([books.of('person:li'), books.of('person:wang'), books.issued()]).toEqual([0, 20, 20])
})

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  'the amount %d is a fault',
  async points => {
    const books = memory()
    expect(await codeOf(books.run(tx => post(tx, posting({ points }))))).toBe('fault')
    expect(books.size()).toBe(0)
  },
)

test('nothing to pay is no transfer', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({ points: 0 })))
  expect(books.size()).toBe(0)
})

const service: Service = {
  ...{ personId: 'li', communityId: 'wutong', ref: 'shift:1', title: '值守', minutes: 60, points: 20 },
  ...{ at, why: '岗位服务：值守（60 分钟）' },
}

test('a service that is taken back is taken back once, and what was spent stays spent', async () => {
  const books = memory()
  await books.run(tx => award(tx, service))
  await books.run(tx => post(tx, posting({ key: 'gift', from: 'person:li', to: 'person:wang', points: 15 })))
  const undo = () => books.run(tx => amend(tx, { old: service, next: null, at, why: '更正' }))
  expect(await codeOf(undo())).toBe('ok')
  expect([books.of('person:li'), books.of('person:wang'), books.issued()]).toEqual([0, 15, 15])
  expect(await codeOf(undo())).toBe('CONFLICT')
  expect([books.of('person:li'), books.issued()]).toEqual([0, 15])
})

test('a service that was another one is corrected once, and the account moves by the difference', async () => {
  const books = memory()
  await books.run(tx => award(tx, service))
  const next = { ...service, minutes: 30, points: 10, revision: 1 }
  const correct = () => books.run(tx => amend(tx, { old: service, next, at, why: '更正' }))
  expect(await codeOf(correct())).toBe('ok')
  expect([books.of('person:li'), books.issued()]).toEqual([10, 10])
  expect(await codeOf(correct())).toBe('CONFLICT')
  expect([books.of('person:li'), books.issued()]).toEqual([10, 10])
})

test('whatever is posted, what all have is what communities issued, and nobody owes', async () => {
  const owner = fc.constantFrom<Owner>(COMMUNITY, 'person:li', 'person:wang', 'person:chen')
  const row = fc.tuple(owner, owner, fc.nat(200), fc.nat(200), fc.nat(30))
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 60 }), async rows => {
      const books = memory()
      for (const [from, to, points, minutes, key] of rows)
        await codeOf(books.run(tx => post(tx, posting({ key: `${key}`, from, to, points, minutes }))))
      const sheets = books.sheets()
      for (const asset of ['points', 'minutes'] as const) {
        const issued = sheets.flatMap(one => Object.values(one.issued).map(amounts => amounts[asset]))
        const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)
        expect(sum(sheets.map(one => one[asset]))).toBe(sum(issued))
        expect(sheets.filter(one => one[asset] < 0)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})
