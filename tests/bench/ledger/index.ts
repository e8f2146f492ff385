/** Transfers a second that the local cloud sustains through the real SDK, on a journal of a thousand lines and of a hundred thousand. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestCloud } from '../../../emulator/testing'
import { DATABASE, FUNCTIONS, functionsBuilt } from '../../cross/support/built'
import { START } from '../../cross/support/street'
import { seedDemo } from '../../seed/load'
import { measure } from '../measure'
import { history } from '../street/history'
import { load } from '../street/load'

const SHARES = [0.0006, 0.1]
const TIMES = 2000
const TOGETHER = [1, 8, 32]
const PAYEES = 500

async function rates(share: number) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-ledger-'))
  try {
    const documents = await load(history({ share, end: new Date(START), regulars: [] }), dataDir, DATABASE)
    const cloud = await startTestCloud({ functionsDir: FUNCTIONS, databaseFile: DATABASE, dataDir })
    try {
      await seedDemo(cloud.url, new Date(START))
      // The SDK reads where its cloud is when it loads: in a run of its own, so after the seed has said it.
      const [{ transact }, { award }] = await Promise.all([
        import('../../../cloudfunctions/kit/transaction'),
        import('../../../cloudfunctions/ledger/award'),
      ])
      const at = new Date(START)
      const pay = (round: number) => (n: number) =>
        transact(tx =>
          award(tx, {
            ...{
              personId: `bench-${n % PAYEES}`,
              communityId: 'wutong',
              ref: `bench:${round}:${n}`,
              title: '值守',
            },
            ...{ minutes: 60, points: 20, at, why: '岗位服务：值守' },
          }),
        )
      const rows: string[] = []
      for (const together of TOGETHER) {
        const { perSecond, p50, p99 } = await measure(TIMES, pay(together), together)
        // An award moves points and minutes: two transfers.
        const transfers = Math.round(perSecond * 2)
        rows.push(
          `| ${documents} | ${together} | ${Math.round(perSecond)} | ${transfers} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms |`,
        )
      }
      return rows
    } finally {
      await cloud.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export async function benchLedger(say: (line: string) => void) {
  await functionsBuilt()
  say('| documents | at once | awards/s | transfers/s | p50 | p99 |')
  say('|---|---|---|---|---|---|')
  for (const share of SHARES) for (const row of await rates(share)) say(row)
}
