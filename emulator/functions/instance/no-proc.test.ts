/** Systems without /proc (macOS, Windows): nobody knows there what a process holds for itself. */
import { startTestRuntime } from '../testing'

jest.mock('node:fs', () => {
  const fs = jest.requireActual<typeof import('node:fs')>('node:fs')
  const readFileSync = (file: string, encoding: BufferEncoding) => {
    if (file.startsWith('/proc/')) throw new Error('ENOENT')
    return fs.readFileSync(file, encoding)
  }
  return { ...fs, readFileSync }
})

test('what the process reports is shown, and not held against the function', async () => {
  const own = await startTestRuntime({
    'f/index.js':
      'let kept; exports.main = async () => { kept = Buffer.alloc(120e6, 1); return kept.length }',
    'f/config.json': '{ "memorySize": 64 }',
  })
  expect(await own.call('f')).toBe(120e6)
  expect(own.runtime.calls()[0]).toMatchObject({ outcome: 'ok', memoryLimitMb: 64 })
  expect(own.runtime.calls()[0]?.memoryMb).toBeGreaterThan(64)
  await own.stop()
})
