import * as z from 'zod'
import { local } from './clock'
import { collection } from './collection'

/** How far a timer that takes many runs has come, by its name; `round` says which time round, where it begins anew. */
export const timerProgress = collection({
  name: 'timerProgress',
  schema: z.object({ _id: z.string(), cursor: z.string(), done: z.boolean(), round: z.string().optional() }),
  // Who is forgotten is found by it: the cursor may be a person's id (people/myData/traces).
  indexes: [{ name: 'cursor', keys: [['cursor', 1]] }],
})
type Progress = Omit<z.infer<(typeof timerProgress)['schema']>, '_id'>

export const progressOf = async (name: string): Promise<Progress> =>
  (await timerProgress.get(name)) ?? { cursor: '', done: false }

/**
 * Where the round of a timer that goes through everything once a night begins, or goes on; null when tonight's is done, or
 * may not begin before `fromHour` (0 to 23, Asia/Shanghai). A round that a night is too short for goes on in the next.
 */
export async function nightlyRound(name: string, at: Date, fromHour = 0) {
  const { cursor, done, round } = await progressOf(name)
  if (!done && round !== undefined) return { cursor, round }
  const tonight = local(at).format('YYYY-MM-DD')
  return round === tonight || local(at).hour() < fromHour ? null : { cursor: '', round: tonight }
}

/** Two runs at once write the same; one that is late makes the next run look at a batch again, which does no harm. */
export async function progressTo(name: string, progress: Progress) {
  const known = await timerProgress.updateIf({ _id: name }, progress)
  if (!known) await timerProgress.insert({ _id: name, ...progress })
}
