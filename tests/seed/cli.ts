/** `tsx tests/seed/cli.ts http://127.0.0.1:8787`: loads the demo street into a cloud that has none. */
import { isEmpty, seedDemo } from './load'

/** Has the figures counted at once, which a timer would do within ten minutes, so that a newcomer sees them. */
async function runNow(cloudUrl: string, triggerName: string) {
  const body = JSON.stringify({ functionName: 'report', triggerName })
  const headers = { 'content-type': 'application/json' }
  await fetch(`${cloudUrl}/emulator/api/timers/run`, { method: 'POST', headers, body })
}

async function main(cloudUrl: string | undefined) {
  if (!cloudUrl) throw new Error('usage: tsx tests/seed/cli.ts <url of the local cloud>')
  if (!(await isEmpty(cloudUrl))) return 'kept the data that is there'
  await seedDemo(cloudUrl)
  for (const triggerName of ['project', 'sweepUnits', 'warn']) await runNow(cloudUrl, triggerName)
  return 'loaded the demo street'
}

main(process.argv[2]).then(
  line => console.log(line),
  error => {
    console.error(error)
    process.exitCode = 1
  },
)
