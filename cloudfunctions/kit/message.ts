import * as z from 'zod'
import type { AuditEntry } from './audit'
import { now } from './clock'
import { collection } from './collection'
import { newId } from './ids'
import { JOURNAL } from './journal'
import type { RoleName } from './person'
import { TIMER } from './timer'
import type { Transaction } from './transaction'

/**
 * What a person is told. A message is a line of the journal: it is written in the commit of the change that it tells of, so
 * neither is there without the other and no request is spent on it. The inbox is made of these lines; what else WeChat
 * shows on a phone (subscription messages) is sent afterwards, by the clock (inbox/courier).
 */
const message = z.object({
  _id: z.string(),
  /** A person, or an office (`secretary:<communityId>`): its messages are read by whoever holds it then. */
  to: z.string(),
  at: z.date(),
  /** Whose doing it is: what they said goes when they are forgotten. Nobody's when the clock did it. */
  byId: z.string().optional(),
  /** What it is about, as in the log: `wish:<id>`. */
  ref: z.string(),
  /** The thing in words, e.g. the wish's title. */
  what: z.string(),
  /** Its new state, at most 5 Hanzi. */
  state: z.string(),
  hint: z.string(),
  /** The page opened on tap, with its query. */
  page: z.string(),
})
export type Message = Omit<z.infer<typeof message>, '_id' | 'at' | 'byId'>

export const messages = collection({
  name: JOURNAL,
  kind: 'message',
  schema: message,
  indexes: [
    { name: 'ref', keys: [['ref', 1]] },
    { name: 'by', keys: [['byId', 1]] },
  ],
})

/** The address of an office: nobody has to be looked up where something is told to it. */
export const office = (role: RoleName, scopeId: string) => `${role}:${scopeId}`

const line = (by: Pick<AuditEntry, '_id'>, told: Message) => ({
  ...{ _id: newId(), at: now(), ...told },
  ...(by._id !== TIMER._id && { byId: by._id }),
})

/** Tells people of the change that this transaction makes. */
export async function tell(tx: Transaction, by: Pick<AuditEntry, '_id'>, told: readonly Message[]) {
  if (told.length > 0)
    await tx.insert(
      messages,
      told.map(one => line(by, one)),
    )
}

/**
 * For what the clock notices and nothing changes with: told once under this name, however often the timer is delivered.
 * Whoever keeps a mark of having told sets it afterwards, so that a run that dies in between is made up for by the next.
 */
export const tellOnce = (name: string, told: Message) =>
  messages.insert({ ...line(TIMER, told), _id: `message:${name}` })
