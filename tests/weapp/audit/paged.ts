import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SRC = path.resolve(__dirname, '../../../src')
/** A list that is read page by page, up to what it is read from. */
const PAGED = /usePages(?:<\w+>)?\(\[[\s\S]{0,260}?call\('(\w+)', '(\w+)'/g

const sources = () =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(one => /\.tsx?$/.test(one))

/** The procedures that the app reads page by page, as its source says. */
export const pagedProcedures = (): string[] => {
  const found = sources().flatMap(file => [...readFileSync(path.join(SRC, file), 'utf8').matchAll(PAGED)])
  return [...new Set(found.map(([, domain, procedure]) => `${domain}.${procedure}`))]
}
