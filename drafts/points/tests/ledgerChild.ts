/** A process of its own that works on the ledger until it is killed: `node ledgerChild.js <from> <to>`. */
import { operateAll } from './ledgerOps'

const [from = 0, to = 0] = process.argv.slice(2).map(Number)
process.stdout.write('started\n')
void operateAll(from, to, 4).then(() => process.exit(0))
