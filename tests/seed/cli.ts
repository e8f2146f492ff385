/** `tsx tests/seed/cli.ts http://127.0.0.1:8787`: loads the demo street into a cloud that has none. */
import { isEmpty, seedDemo } from './load'

async function main(cloudUrl: string | undefined) {
  if (!cloudUrl) throw new Error('usage: tsx tests/seed/cli.ts <url of the local cloud>')
  if (!(await isEmpty(cloudUrl))) return 'kept the data that is there'
  await seedDemo(cloudUrl)
  return 'loaded the demo street'
}

main(process.argv[2]).then(
  line => console.log(line),
  error => {
    console.error(error)
    process.exitCode = 1
  },
)
