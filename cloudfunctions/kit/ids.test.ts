import { idsInOrder, newId, readableCode } from './ids'

test('an id is 32 hex characters and begins with the time', () => {
  const before = Date.now()
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  const at = Number.parseInt(id.slice(0, 12), 16)
  expect(at).toBeGreaterThanOrEqual(before)
  expect(at).toBeLessThanOrEqual(Date.now())
})

test('ids made together ascend in the order they are asked for', () => {
  const next = idsInOrder()
  const ids = Array.from({ length: 500 }, next)
  expect(ids.every(id => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(500)
  expect([...ids].sort()).toEqual(ids)
})

test('a readable code has no letter that is mistaken for a digit', () => {
  expect(Array.from({ length: 200 }, () => readableCode(8)).join('')).toMatch(/^[0-9A-HJKMNP-TV-Z]+$/)
})
