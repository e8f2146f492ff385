/** A process of its own that works on the ledger until it is killed: `node ledgerChild.js <from> <to>`; a dot an operation. */
import { operateAll } from './ledgerOps'

const [from = 0, to = 0] = process.argv.slice(2).map(Number)
const LANES = 3
void operateAll(from, to, LANES, () => process.stdout.write('.')).then(() => process.exit(0))
