/** `npm run bench [database] [street] [ledger] [cold]`: measures speed and size and prints tables; nothing here fails on a slow machine. */
import { benchCold } from './cold'
import { benchDatabase } from './database'
import { benchLedger } from './ledger'
import { benchStreet } from './street'

const BENCHES = { database: benchDatabase, street: benchStreet, ledger: benchLedger, cold: benchCold }

async function main() {
  const wanted = process.argv.slice(2)
  for (const [name, bench] of Object.entries(BENCHES))
    if (wanted.length === 0 || wanted.includes(name)) await bench(line => process.stdout.write(`${line}\n`))
}

void main()
