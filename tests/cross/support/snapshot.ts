import { readFileSync } from 'node:fs'
import { command, database } from '@cloud/kit/cloud'
import * as z from 'zod'
import { DATABASE } from './built'

const declared = z.object({ collections: z.record(z.string(), z.unknown()) })
const reply = z.object({ data: z.array(z.looseObject({ _id: z.string() })) })
const PAGE = 1000

/** Names of all collections, from what the build declared. */
export const collectionNames = () =>
  Object.keys(declared.parse(JSON.parse(readFileSync(DATABASE, 'utf8'))).collections)

/** What the timers of the report count meanwhile: a test that takes long enough sees them run, whatever it does itself. */
const COUNTED = ['tallies', 'volunteerMonths', 'unitStandings', 'reportProgress', 'warnings', 'timerProgress']

/** Every document of every other collection, in order of collection and id. */
export async function snapshot(): Promise<string> {
  const parts = await Promise.all(
    collectionNames()
      .filter(name => !COUNTED.includes(name))
      .map(documents),
  )
  return parts.flat().join('\n')
}

/** Bad input changes nothing, but that a wrong check-in code is counted: else codes could be guessed. */
const butWrongCodes = (field: string, value: unknown) =>
  field === 'wrongCodes' || field === 'lastWrong' ? undefined : value

/** All documents of one collection as JSON text, read with the real SDK (support/street has pointed it at the cloud). */
export async function documents(name: string): Promise<string[]> {
  const all: string[] = []
  for (let last = ''; ; ) {
    const after = database.collection(name).where({ _id: command.gt(last) })
    const { data } = reply.parse(await after.orderBy('_id', 'asc').limit(PAGE).get())
    all.push(...data.map(document => `${name} ${JSON.stringify(document, butWrongCodes)}`))
    if (data.length < PAGE) return all
    last = data.at(-1)?._id ?? ''
  }
}
