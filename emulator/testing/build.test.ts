import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isFresh, takeLock } from './build'

const folder = mkdtempSync(path.join(tmpdir(), 'build-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a build is fresh when it is newer than every source; no build can be newer than the future', () => {
  const now = Date.parse('2026-11-22T00:00:00Z')
  const source = (time: number) => ({ file: 'emulator/index.ts', time })
  expect(isFresh(now - 1000, source(now - 2000), now)).toBe(true)
  expect(isFresh(now - 2000, source(now - 1000), now)).toBe(false)
  // Disks and clocks differ a little.
  expect(isFresh(now - 2000, source(now + 1000), now)).toBe(false)
  expect(() => isFresh(now, source(now + 3600_000), now)).toThrow(
    'emulator/index.ts was changed in the future (2026-11-22T01:00:00.000Z)',
  )
})

test('one takes the lock at a time; one that was left behind is removed; another error is not a lock', () => {
  const lock = path.join(folder, 'lock')
  expect([takeLock(lock), takeLock(lock)]).toEqual([true, false])
  const longAgo = new Date(Date.now() - 3600_000)
  utimesSync(lock, longAgo, longAgo)
  expect([takeLock(lock), takeLock(lock)]).toEqual([false, true])
  expect(() => takeLock(path.join(folder, 'nowhere', 'lock'))).toThrow('ENOENT')
})
