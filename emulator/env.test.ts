import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readEnv } from './env'

const folder = mkdtempSync(path.join(tmpdir(), 'env-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('files come first, then the command line; later ones win', () => {
  const file = path.join(folder, '.env')
  writeFileSync(file, '# comment\nA=1\nB="two words"\n\nC=3\n')
  expect(readEnv([file], ['A=x=y', 'D='])).toEqual({ A: 'x=y', B: 'two words', C: '3', D: '' })
  expect(readEnv()).toEqual({})
})

test('what is wrong is said in one line', () => {
  expect(() => readEnv([path.join(folder, 'none')])).toThrow(/cannot read the environment file .*none/)
  for (const pair of ['A', '=x', '1A=x', 'A B=x']) expect(() => readEnv([], [pair])).toThrow('NAME=VALUE')
})
