/** What each procedure may ask of the database, and how much it may answer: counts, so they hold on any machine. */
import { measured, overBudget } from './support/cost'
import { goodCalls } from './support/good'
import { procedures } from './support/routers'
import { demoStreet } from './support/street'

const street = demoStreet({ LINLI_FIRST_ADMIN: 'demo-admin' })

/** Known to overstep, with what they do; a procedure that has come within its budget must leave this list. */
const OVER: Record<string, string[]> = {
  // Three documents are read and written: the voucher or the item, its stock and the person's account.
  'shop.redeem': ['9 requests, 7 allowed'],
  'shop.cancel': ['8 requests, 7 allowed'],
}

test('every procedure has a good call', () => {
  const good = Object.entries(goodCalls).flatMap(([name, calls]) =>
    Object.keys(calls).map(path => `${name}.${path}`),
  )
  expect(good.sort()).toEqual(procedures.map(one => one.full).sort())
})

test.each(procedures)('$full', async procedure => {
  const { answer, cost } = await measured(street.cloud(), street, procedure)
  expect(answer).toMatchObject({ ok: true })
  expect(overBudget(procedure, cost)).toEqual(OVER[procedure.full] ?? [])
})
