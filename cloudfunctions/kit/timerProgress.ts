import * as z from 'zod'
import { collection } from './collection'

/** How far a timer that takes many runs has come, by its name; `round` says which time round, where it begins anew. */
export const timerProgress = collection({
  name: 'timerProgress',
  schema: z.object({ _id: z.string(), cursor: z.string(), done: z.boolean(), round: z.string().optional() }),
  // Who is forgotten is found by it: the cursor may be a person's id (people/traces).
  indexes: [{ name: 'cursor', keys: [['cursor', 1]] }],
})
type Progress = Omit<z.infer<(typeof timerProgress)['schema']>, '_id'>

export const progressOf = async (name: string): Promise<Progress> =>
  (await timerProgress.get(name)) ?? { cursor: '', done: false }

/** Two runs at once write the same; one that is late makes the next run look at a batch again, which does no harm. */
export async function progressTo(name: string, progress: Progress) {
  const known = await timerProgress.updateIf({ _id: name }, progress)
  if (!known) await timerProgress.insert({ _id: name, ...progress })
}
