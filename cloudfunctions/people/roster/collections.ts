import * as z from 'zod'
import { collection } from '../../kit/collection'

const member = {
  name: z.string(),
  phone: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  kind: z.enum(['inService', 'floating']),
}

/** 党员名册: a member whom the secretary expects; waits for the person with this phone. The phone is shown to nobody. */
export const roster = collection({
  name: 'roster',
  schema: z.object({
    /** `<communityId>:<phone>` */
    _id: z.string(),
    communityId: z.string(),
    ...member,
    /** Sorts by time: what the list pages on, for the id holds the phone. */
    seq: z.string(),
    /** Tells in a few characters whether a row of a new file says the same. */
    mark: z.string(),
    importId: z.string(),
  }),
  indexes: [
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['seq', -1],
      ],
    },
    { name: 'phone', keys: [['phone', 1]] },
  ],
})
export type RosterRow = z.infer<(typeof roster)['schema']>
export const rosterIdOf = (communityId: string, phone: string) => `${communityId}:${phone}`

const counts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  duplicate: z.number().int(),
  faulty: z.number().int(),
})
export type Counts = z.infer<typeof counts>

/** One spreadsheet that a secretary looked at: what is in it, and how much of it has been written. */
export const rosterImports = collection({
  name: 'rosterImports',
  schema: z.object({
    _id: z.string(),
    communityId: z.string(),
    by: z.string(),
    fileId: z.string(),
    total: z.number().int(),
    counts,
    /** Rows dealt with so far. */
    done: z.number().int(),
    status: z.enum(['previewed', 'done', 'dropped']),
    createdAt: z.date(),
  }),
  indexes: [
    {
      name: 'community',
      keys: [
        ['communityId', 1],
        ['_id', -1],
      ],
    },
    {
      name: 'status_created',
      keys: [
        ['status', 1],
        ['createdAt', 1],
      ],
    },
    { name: 'by', keys: [['by', 1]] },
    // Who asks again because the answer was lost.
    {
      name: 'file',
      keys: [
        ['fileId', 1],
        ['_id', -1],
      ],
    },
  ],
})
export type RosterImport = z.infer<(typeof rosterImports)['schema']>

const verdict = z.enum(['new', 'changed', 'same', 'duplicate', 'faulty'])
const sheetRow = z.object({
  /** As the spreadsheet counts. */
  line: z.number().int(),
  verdict,
  reason: z.string().optional(),
  ...member,
  mark: z.string(),
})
export type SheetRow = z.infer<typeof sheetRow>

/** So many rows of a file at a time, until the import is written or dropped. */
export const rosterChunks = collection({
  name: 'rosterChunks',
  schema: z.object({
    /** `<importId>:<number, 4 digits>` */
    _id: z.string(),
    importId: z.string(),
    rows: z.array(sheetRow),
  }),
  indexes: [
    {
      name: 'import',
      keys: [
        ['importId', 1],
        ['_id', 1],
      ],
    },
    // Who is forgotten is found by it (people/myData/traces).
    { name: 'phone', keys: [['rows.phone', 1]] },
  ],
})
export const CHUNK = 100
export const chunkIdOf = (importId: string, from: number) =>
  `${importId}:${String(Math.floor(from / CHUNK)).padStart(4, '0')}`
