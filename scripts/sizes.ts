/** What the built app weighs, as a table, against what it may weigh; a build that is too heavy fails. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { readApp } from '../tests/weapp/bundle/app'
import { overweight, packageSizes, preloadFaults, sizeTable } from '../tests/weapp/bundle/sizes'

const KB = 1024
/** What a browser loads for the first page, compressed. */
const FIRST_LOAD_LIMIT = 250 * KB

const print = (title: string, table: string) => process.stdout.write(`${title}\n${table}\n`)

function hold(faults: string[]) {
  if (faults.length > 0) throw new Error(`The build is too heavy:\n  ${faults.join('\n  ')}`)
}

/** The packages of the mini-program. */
export function weighWeapp(dist: string) {
  const app = readApp(dist)
  const sizes = packageSizes(app)
  print('mini-program, by package:', sizeTable(sizes))
  hold([...overweight(sizes), ...preloadFaults(app, sizes)])
}

/** What a browser loads for home: the page itself and what config/firstLoad.js noted. */
export function weighH5(dist: string) {
  const noted: unknown = JSON.parse(readFileSync(`${dist}.first-load.json`, 'utf8'))
  const files = z.array(z.string()).parse(noted)
  const sizes = files.map(file => ({ file, bytes: gzipSync(readFileSync(path.join(dist, file))).length }))
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const line = (name: string, bytes: number) => `${name.padEnd(44)} ${(bytes / KB).toFixed(1).padStart(7)} KB`
  const rows = [...sizes.map(({ file, bytes }) => line(file, bytes)), line('total', total)]
  print(`browser, first load, compressed (${FIRST_LOAD_LIMIT / KB} KB allowed):`, rows.join('\n'))
  hold(total > FIRST_LOAD_LIMIT ? [`first load: ${(total / KB).toFixed(1)} KB`] : [])
}
