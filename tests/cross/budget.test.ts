/** What each procedure may ask of the database, and how much it may answer: counts, so they hold on any machine. */
import { measured, overBudget } from './support/cost'
import { goodCalls } from './support/good'
import { procedures } from './support/routers'
import { demoStreet } from './support/street'

const street = demoStreet({ LINLI_FIRST_ADMIN: 'demo-admin' })

/** Known to overstep, with what they do; a procedure that has come within its budget must leave this list. */
const OVER: Record<string, string[]> = {
  // Points, stock, voucher and journal change together or not at all, each by a request of its own: with the caller, the
  // beginning and the commit that is seven. And in a transaction the SDK has no update that is conditional or answers the
  // document, so whoever takes something (points and stock, or a voucher) has to read it there first. One request could be
  // saved if vouchers lay in the journal, but their unique keys would then have to be keys of every line of it.
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
