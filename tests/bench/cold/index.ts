/** How long a new instance of each function takes to load, bundled and not. */
import { readdir, rm } from 'node:fs/promises'
import { functionsBuilt } from '../../cross/support/built'
import { BUNDLED, compare, translate } from './compare'

const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(10)

export async function benchCold(print: (line: string) => void) {
  await functionsBuilt()
  const unbundled = await translate()
  print('cold load of a function: time of the processor, the middle of some runs in turns')
  print(`${'function'.padEnd(12)}${'bundled'.padStart(10)}${'unbundled'.padStart(10)}${'ratio'.padStart(8)}`)
  for (const name of (await readdir(BUNDLED)).sort()) {
    const { bundled, plain, ratio } = compare(name, unbundled)
    print(`${name.padEnd(12)}${ms(bundled)}${ms(plain)}${ratio.toFixed(2).padStart(8)}`)
  }
  await rm(unbundled, { recursive: true })
}
