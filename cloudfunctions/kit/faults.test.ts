import { isConflict, isDuplicateKey } from './faults'

/** What the SDK throws for a write that met another transaction, seen with wx-server-sdk 4.0.2. */
const conflict = {
  errCode: -501001,
  errMsg: 'document.update:fail -501001 resource system error. [DATABASE_TRANSACTION_CONFLICT]',
}
const duplicate = {
  errCode: -502001,
  errMsg: 'collection.add:fail -502001 database request fail. E11000 duplicate key error',
}

test('conflicts and taken keys are told apart, whatever form they come in', () => {
  expect([isConflict(conflict), isDuplicateKey(conflict)]).toEqual([true, false])
  expect([isConflict(duplicate), isDuplicateKey(duplicate)]).toEqual([false, true])
  expect(isConflict(new Error('Transaction write conflict'))).toBe(true)
  expect(isConflict(Object.assign(new Error('x'), { code: 'DATABASE_TRANSACTION_CONFLICT' }))).toBe(true)
  for (const other of [new Error('timeout'), undefined, null, 'down', 42])
    expect([isConflict(other), isDuplicateKey(other)]).toEqual([false, false])
})
