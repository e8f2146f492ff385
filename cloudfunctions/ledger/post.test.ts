import fc from 'fast-check'
import { AppError } from '../kit/errors'
import type { Transaction } from '../kit/transaction'
import type { Owner } from './collections'
import { type Posting, post } from './post'

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
      async update({ name }, id, patch) {
        const key = `${name}/${id}`
        draft.set(key, Object.assign({}, draft.get(key), patch))
      },
    }
    await work(tx)
    kept = draft
  }
  const balances = () =>
    [...kept].flatMap(([key, value]) => {
      if (!key.startsWith('accounts/') || typeof value !== 'object' || value === null) return []
      const balance = 'balance' in value ? Number(value.balance) : Number.NaN
      return [{ id: key.slice('accounts/'.length), balance }]
    })
  const of = (id: string) => balances().find(account => account.id === id)?.balance ?? 0
  return { run, balances, of, size: () => kept.size }
}

const COMMUNITY: Owner = 'community:wutong'
const posting = (change: Partial<Posting>): Posting => ({
  ...{ key: 'k', asset: 'points', from: COMMUNITY, to: 'person:li', amount: 20 },
  ...{ at: new Date('2026-11-21T02:10:00Z'), why: '完成微心愿：修灯', ref: 'wish:1' },
  ...change,
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    error => (error instanceof AppError ? error.code : 'fault'),
  )

test('a transfer debits one account and credits another', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({})))
  expect([books.of('points:community:wutong'), books.of('points:person:li')]).toEqual([-20, 20])
})

test('the same key is paid once', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({})))
  expect(await codeOf(books.run(tx => post(tx, posting({}))))).toBe('CONFLICT')
  expect(books.of('points:person:li')).toBe(20)
})

test('a person cannot spend what they have not, a community not more than its budget', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({})))
  const spend = posting({ key: 'spend', from: 'person:li', to: COMMUNITY, amount: 21 })
  expect(await codeOf(books.run(tx => post(tx, spend)))).toBe('CONFLICT')
  const tooMuch = posting({ key: 'budget', amount: 1_000_000 })
  expect(await codeOf(books.run(tx => post(tx, tooMuch)))).toBe('CONFLICT')
  expect(await codeOf(books.run(tx => post(tx, { ...tooMuch, amount: 999_980 })))).toBe('ok')
  expect(books.of('points:person:li')).toBe(1_000_000)
})

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  'the amount %d is a fault',
  async amount => {
    const books = memory()
    expect(await codeOf(books.run(tx => post(tx, posting({ amount }))))).toBe('fault')
    expect(books.size()).toBe(0)
  },
)

test('nothing to pay is no transfer', async () => {
  const books = memory()
  await books.run(tx => post(tx, posting({ amount: 0 })))
  expect(books.size()).toBe(0)
})

test('whatever is posted, each asset sums to 0 and nobody owes', async () => {
  const owner = fc.constantFrom<Owner>(COMMUNITY, 'person:li', 'person:wang', 'person:chen')
  const anAsset = fc.constantFrom('points' as const, 'minutes' as const)
  const row = fc.tuple(anAsset, owner, owner, fc.nat(200), fc.nat(30))
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 60 }), async rows => {
      const books = memory()
      for (const [asset, from, to, amount, key] of rows)
        await codeOf(books.run(tx => post(tx, posting({ key: `${key}`, asset, from, to, amount }))))
      for (const unit of ['points', 'minutes']) {
        const own = books.balances().filter(account => account.id.startsWith(unit))
        expect(own.reduce((sum, account) => sum + account.balance, 0)).toBe(0)
        for (const { id, balance } of own)
          if (id.includes('person')) expect(balance).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 60 },
  )
})
