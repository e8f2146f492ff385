import * as z from 'zod'
import { collection } from '../../kit/collection'

/** One member's line of an export. */
const row = z.object({
  displayName: z.string(),
  months: z.array(z.number().int()),
  services: z.number().int(),
  minutes: z.number().int(),
  required: z.number().int(),
  verdict: z.string(),
  exempt: z.string(),
  certificateNo: z.string(),
})
export type ExportRow = z.infer<typeof row>

/** An .xlsx of a unit's members being gathered, some members a call; gone from the storage after a day. */
export const unitExports = collection({
  name: 'unitExports',
  schema: z.object({
    _id: z.string(),
    unitId: z.string(),
    /** Whose it is: the liaison who asked for it. */
    personId: z.string(),
    year: z.number().int(),
    status: z.enum(['gathering', 'ready', 'gone']),
    rows: z.array(row),
    cursor: z.string().optional(),
    fileId: z.string().optional(),
    createdAt: z.date(),
  }),
  indexes: [
    // Who is forgotten is found by these, as its maker and as a line of it (people/myData/traces).
    { name: 'person', keys: [['personId', 1]] },
    {
      name: 'unit_status',
      keys: [
        ['unitId', 1],
        ['status', 1],
      ],
    },
    {
      name: 'status',
      keys: [
        ['status', 1],
        ['createdAt', 1],
      ],
    },
  ],
})
export type UnitExport = z.infer<(typeof unitExports)['schema']>
