/** What every procedure costs on a street of a thousand documents and on one of more than a million. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestCloud } from '../../../emulator/testing'
import { caller } from '../../cross/client'
import { DATABASE, FUNCTIONS, functionsBuilt } from '../../cross/support/built'
import { type Cost, measured, overBudget, type Procedure } from '../../cross/support/cost'
import { MEMBER, RESIDENT, SECRETARY } from '../../cross/support/good/good'
import { procedures } from '../../cross/support/routers'
import { START, startPlus } from '../../cross/support/street'
import { seedDemo } from '../../seed/load'
import { history } from './history'
import { load } from './load'

/** Shares of the street: the smaller one has about a thousand documents. */
const SHARES = [0.0006, 1]

interface Run {
  documents: number
  costs: Map<string, Cost | string>
}

async function costOf(cloud: Awaited<ReturnType<typeof startTestCloud>>, procedure: Procedure) {
  const town = {
    as: (openId: string) => caller(cloud.url, openId),
    at: (count: number) => cloud.clock.set(startPlus(count)),
  }
  const { answer, cost } = await measured(cloud, town, procedure)
  return answer.ok ? cost : `${answer.error.code} ${answer.error.message}`
}

async function run(share: number): Promise<Run> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-street-'))
  try {
    const rows = history({ share, end: new Date(START), regulars: [MEMBER, RESIDENT, SECRETARY] })
    const documents = await load(rows, dataDir, DATABASE)
    const options = { functionsDir: FUNCTIONS, databaseFile: DATABASE, dataDir } as const
    const cloud = await startTestCloud({
      ...options,
      subscriptions: 'open',
      scans: 'refuse',
      messagePush: { wxa_media_check: 'wish' },
      env: { LINLI_FIRST_ADMIN: 'demo-admin' },
    })
    try {
      await cloud.clock.set(START)
      await seedDemo(cloud.url, new Date(START))
      const costs = new Map<string, Cost | string>()
      for (const procedure of procedures) costs.set(procedure.full, await costOf(cloud, procedure))
      return { documents, costs }
    } finally {
      await cloud.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const show = (cost: Cost | string | undefined) =>
  typeof cost === 'object'
    ? `${cost.requests} / ${cost.examined} / ${cost.returned} / ${(cost.bytes / 1024).toFixed(1)}`
    : (cost ?? '')

const verdict = (procedure: Procedure, runs: Run[]) => {
  const faults = runs.flatMap(({ costs }) => {
    const cost = costs.get(procedure.full)
    return typeof cost === 'object' ? overBudget(procedure, cost) : ['not measured']
  })
  return [...new Set(faults)].join('; ')
}

/** Prints a row a procedure: requests / documents examined / returned / KB answered, at both sizes. */
export async function benchStreet(write: (line: string) => void): Promise<void> {
  await functionsBuilt()
  const runs: Run[] = []
  for (const share of SHARES) runs.push(await run(share))
  const sizes = runs.map(({ documents }) => `${documents.toLocaleString('en')} documents`)
  write('\nEach procedure: database requests / documents examined / returned / KB answered')
  write(`| | ${sizes.join(' | ')} | over budget |\n|---|---|---|---|`)
  for (const procedure of procedures) {
    const cells = runs.map(({ costs }) => show(costs.get(procedure.full)))
    write(`| ${procedure.full} | ${cells.join(' | ')} | ${verdict(procedure, runs)} |`)
  }
}
