import { isConflict, isDuplicateKey, isNoSuchFile } from './faults'

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

test('a file that is not there is told from a storage that is not', () => {
  // What the SDK throws for each, seen with wx-server-sdk 4.0.2.
  const missing = Object.assign(new Error('storage file not exist'), { code: 'STORAGE_FILE_NONEXIST' })
  expect(isNoSuchFile(missing)).toBe(true)
  expect(
    isNoSuchFile({ errCode: -503003, errMsg: 'downloadFile:fail -503003 storage file not exists' }),
  ).toBe(true)
  const broken = Object.assign(new Error('下载文件失败: Status:503'), { code: 'STORAGE_REQUEST_FAIL' })
  for (const other of [broken, new Error('socket hang up'), new Error('ETIMEDOUT'), undefined])
    expect(isNoSuchFile(other)).toBe(false)
})
