import * as z from 'zod'
import { certificates } from '../../attendance/collections'
import { exemptions } from '../../attendance/exemption/collections'
import { audits } from '../../kit/audit'
import { command, database } from '../../kit/cloud'
import { messages } from '../../kit/message'
import { readDocuments } from '../../kit/replies'
import { orders } from '../../menu/collections'
import { posts, shiftClaims, shifts } from '../../post/collections'
import { teams } from '../../team/collections'
import { wishes } from '../../wish/collections'
import { reportIns, unitReportIns } from '../collections'
import type { Erasure } from './collections'
import { type Stored, stored, takeOut, write } from './store'
import type { Trace } from './traces'

/**
 * Every change is in the log, with who made it and of what (design invariant 6). So who decided something about others is
 * found through the log, with no index for it: these are the collections that such lines refer to.
 */
const CALLED = new Map<string, { name: string }>([
  ['wish', wishes],
  ['order', orders],
  ['reportIn', reportIns],
  ['unitReportIn', unitReportIns],
  ['exemption', exemptions],
  ['certificate', certificates],
  ['team', teams],
  ['post', posts],
  ['shift', shifts],
  ['claim', shiftClaims],
])

/** Takes the person out of whatever they changed, by the lines of the log that say so. */
export async function followLines(lines: Stored[], job: Erasure) {
  const refs = [...new Set(lines.flatMap(({ ref }) => (typeof ref === 'string' ? ref : [])))]
  for (const [kind, of] of CALLED) {
    const ids = refs.filter(ref => ref.startsWith(`${kind}:`)).map(ref => ref.slice(kind.length + 1))
    if (ids.length === 0) continue
    const where = { _id: command.in(ids) }
    const found = readDocuments(
      stored,
      await database.collection(of.name).where(where).limit(ids.length).get(),
    )
    for (const document of found)
      await takeOut({ of, field: '_id', texts: said(document, lines) }, document, job)
  }
}

const finished = z.object({ fulfilment: z.object({ at: z.date() }) })

/** What the person said of a wish that they fulfilled, also when they gave it back later: nothing else says whose it is. */
function said(document: Stored, lines: Stored[]): string[] {
  const { data } = finished.safeParse(document)
  const own = lines.some(
    ({ action, at }) => action === 'fulfil' && at instanceof Date && +at === data?.fulfilment.at.getTime(),
  )
  return own ? ['fulfilment.note'] : []
}

type Lines = Pick<typeof audits | typeof messages, 'name' | 'kind'>

/** A line names nobody but who did it; of one thing there are few. */
const MOST_LINES = 1000

/** Takes the person out of what the log says of one of their documents. */
export async function tidyLog({ called, texts, private: reasons }: Trace, document: Stored, job: Erasure) {
  if (called === undefined) return
  const ref = `${called}:${document._id}`
  await tidyLines(audits, ref, job, reasons ? ['reason'] : [])
  // What others were told of it, and what it is called where the person gave it its title.
  await tidyLines(messages, ref, job, texts?.includes('title') ? ['what'] : [])
  // Whom the secretary checked in with a card stands in the line of the shift, by name.
  const byCard = document.method === 'card' || document.methodOut === 'card'
  if (byCard && typeof document.shiftId === 'string')
    await tidyLines(audits, `shift:${document.shiftId}`, job, [])
}

async function tidyLines({ name, kind }: Lines, ref: string, job: Erasure, texts: string[]) {
  const found = await database.collection(name).where({ kind, ref }).limit(MOST_LINES).get()
  for (const line of readDocuments(stored, found)) await write(name, line, job, { texts })
}

/** Whether documents of this trace are lines of the log by their actor. */
export const isByActor = ({ of, field }: Trace) => of.kind === audits.kind && field === 'actorId'
