import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLog } from '../../log'
import { createFolders } from './folders'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'folders-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const setUp = () => {
  let written = ''
  const functionsDir = path.join(dir, 'functions')
  for (const name of ['b', 'a']) {
    mkdirSync(path.join(functionsDir, name), { recursive: true })
    writeFileSync(path.join(functionsDir, name, 'index.js'), '')
  }
  const folders = createFolders(
    functionsDir,
    createLog(line => {
      written += line
    }),
  )
  return { functionsDir, folders, names: () => folders.all().map(({ name }) => name), log: () => written }
}

test('while the folder is away there are no functions; they are there again with it', () => {
  const { functionsDir, folders, names } = setUp()
  expect(names()).toEqual(['a', 'b'])
  renameSync(functionsDir, `${functionsDir}.old`)
  expect(names()).toEqual([])
  expect(folders.find('a')).toBeUndefined()
  renameSync(`${functionsDir}.old`, functionsDir)
  expect(names()).toEqual(['a', 'b'])
})

test('a change behind a linked folder is a change, and links in a circle have an end', () => {
  const { functionsDir, folders } = setUp()
  const shared = path.join(dir, 'shared')
  mkdirSync(shared)
  writeFileSync(path.join(shared, 'x.js'), 'old')
  symlinkSync(shared, path.join(functionsDir, 'a', 'lib'))
  symlinkSync(functionsDir, path.join(shared, 'round'))
  symlinkSync(path.join(functionsDir, 'a'), path.join(functionsDir, 'a', 'self'))
  const before = folders.find('a')?.stamp
  expect(folders.find('a')?.stamp).toBe(before)
  writeFileSync(path.join(shared, 'x.js'), 'renewed')
  expect(folders.find('a')?.stamp).not.toBe(before)
})

test('a link that leads to itself is an error of its own function only', () => {
  const { functionsDir, folders, names, log } = setUp()
  const link = (file: string) => symlinkSync(path.basename(file), path.join(functionsDir, file))
  link('c')
  link('a/other.js')
  link('a/config.json')
  expect(names()).toEqual(['a', 'b'])
  expect(folders.find('c')).toBeUndefined()
  const looped = folders.find('a')?.stamp
  expect(log()).toContain('[a] config.json: not valid JSON')
  rmSync(path.join(functionsDir, 'a', 'other.js'))
  writeFileSync(path.join(functionsDir, 'a', 'other.js'), '')
  expect(folders.find('a')?.stamp).not.toBe(looped)
})
