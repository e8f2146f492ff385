import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { startTestCloud } from '../../emulator/testing'
import { caller } from './client'
import { DATABASE, FUNCTIONS, functionsBuilt } from './support/built'

const ROOT = path.resolve(__dirname, '..', '..')
const TSX = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')

async function seed(url: string) {
  const command = [TSX, path.join(ROOT, 'tests', 'seed', 'cli.ts'), url]
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT })
  return stdout.trim()
}

test('the seed program loads a cloud that is empty, and leaves one that is not', async () => {
  await functionsBuilt()
  const cloud = await startTestCloud({
    functionsDir: FUNCTIONS,
    databaseFile: DATABASE,
    subscriptions: 'open',
    scans: 'refuse',
  })
  try {
    expect(await seed(cloud.url)).toBe('loaded the demo street')
    const wang = caller(cloud.url, 'demo-resident-wang')
    const own = await wang.get('wish', 'mine', {})
    expect(own.items.length).toBeGreaterThan(2)
    expect(await seed(cloud.url)).toBe('kept the data that is there')
    expect(await wang.get('wish', 'mine', {})).toEqual(own)
  } finally {
    await cloud.stop()
  }
})
