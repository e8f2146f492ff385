import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { conflict } from '../kit/errors'
import { type Person, people } from '../kit/person'
import { settledBy } from './collections'
import { DAILY_HOUR, type How } from './labels'
import { unreadOf } from './mine'
import { TEMPLATES } from './push'

/** What the person hears of, and how: for the page of settings and for whoever asks to be allowed one more message. */
export const hearingOf = ({ hears }: Pick<Person, 'hears'>) => ({
  how: hears?.how ?? ('each' as const),
  /** So many messages WeChat may still show; each was allowed by a tap of its own. */
  left: hears?.left?.progress ?? 0,
  templateId: TEMPLATES.progress,
  dailyHour: DAILY_HOUR,
})

/** The same with how many messages wait: what the first screen of the person says of the inbox. */
export const inboxOf = async (person: Person) => ({ ...hearingOf(person), unread: await unreadOf(person) })

/** The person chooses how to hear. Of what came before they chose to hear once a day they heard the other way. */
export async function choose({ _id, hears }: Person, { how }: { how: How }) {
  const anew = how === 'daily' && hears?.how !== 'daily'
  const from = anew && { 'hears.dailyTo': command.set(settledBy(now())) }
  await people.updateIf({ _id }, { 'hears.how': command.set(how), ...from })
  return { how }
}

/** More than anybody taps together: whoever reports more has not been asked so often. */
const MOST_LEFT = 50

/**
 * The person allowed one more message, on a tap. `key` names that tap: reported twice, it is one. What is reported here is
 * only what the app believes; WeChat knows better and says so when a message is sent (inbox/push).
 */
export async function consented(person: Person, { key }: { key: string }) {
  const { _id, hears } = person
  const before = hears?.left?.progress ?? 0
  if (hears?.lastConsent === key) return { left: before }
  if (before >= MOST_LEFT) throw conflict('已经允许很多次了，用完再来就行')
  const another = { 'hears.lastConsent': command.neq(key) }
  const more = { 'hears.left.progress': command.inc(1), 'hears.lastConsent': command.set(key) }
  const counted = await people.updateIf({ _id, ...another }, more)
  if (counted) return { left: before + 1 }
  // The same tap came twice at the same moment: the other one was counted.
  return { left: (await people.get(_id))?.hears?.left?.progress ?? before }
}
