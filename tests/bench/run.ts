/** `npm run bench`: measures speed and size and prints tables; nothing here fails on a slow machine. */
import { benchDatabase } from './database'

void benchDatabase(line => process.stdout.write(`${line}\n`))
