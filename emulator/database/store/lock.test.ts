import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartError } from '../../errors'
import { lockFolder } from './lock'

const folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
const file = path.join(folder, 'emulator.pid')
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => rmSync(file, { force: true }))

/** Whoever started this test: alive, and not us. */
const OTHER = process.ppid
const onLinux = process.platform === 'linux' ? test : test.skip

test('a lock is taken once, and again when it was given back', () => {
  const unlock = lockFolder(folder)
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} \\d*$`))
  unlock()
  lockFolder(folder)()
})

test('a living process keeps its lock, also one whose lock does not tell when it was started', () => {
  writeFileSync(file, String(OTHER))
  expect(() => lockFolder(folder)).toThrow(StartError)
  expect(() => lockFolder(folder)).toThrow(`in use by process ${OTHER}`)
})

test.each(['4194999 1', 'no number', ''])('a lock that says «%s» is nobody’s', text => {
  writeFileSync(file, text)
  lockFolder(folder)()
})

onLinux('a lock whose process number belongs to another process by now is nobody’s', () => {
  writeFileSync(file, `${OTHER} 1`)
  lockFolder(folder)()
  const stat = readFileSync(`/proc/${OTHER}/stat`, 'utf8')
  const started = stat.replace(/^.*\) /, '').split(' ')[19]
  writeFileSync(file, `${OTHER} ${started}`)
  expect(() => lockFolder(folder)).toThrow(StartError)
})
