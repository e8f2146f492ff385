import * as z from 'zod'
import { collection } from '../../kit/collection'

/** 亲属邀请: one at a time for each person, `_id` is theirs; whoever types its code within a week is the relative. */
export const kinInvites = collection({
  name: 'kinInvites',
  schema: z.object({
    _id: z.string(),
    displayName: z.string(),
    relation: z.enum(['parent', 'child', 'spouse', 'sibling', 'grandparent', 'grandchild']),
    code: z.string(),
    expiresAt: z.date(),
  }),
  indexes: [{ name: 'code', keys: [['code', 1]], unique: true }],
})
