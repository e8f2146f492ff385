import { AppError } from './errors'
import type { Edge } from './machine'

interface Machine<Status extends string, Actor extends string, Action extends string> {
  labels: Record<Status, string>
  edges: Record<Action, Edge<Status, Actor>>
  step(status: Status, action: Action, actors: readonly Actor[]): Status
}

/** The keys of a record, as what they are. */
const keysOf = <K extends string>(record: Record<K, unknown>) =>
  Object.keys(record).filter((key): key is K => key in record)

/**
 * For tests: tries every action in every state by every actor alone. Answers what was let through, as lines
 * `<status> <action> <actor> <new status>`, and the codes of everything that was refused.
 */
export function walk<Status extends string, Actor extends string, Action extends string>(
  { labels, edges, step }: Machine<Status, Actor, Action>,
  actors: readonly Actor[],
) {
  const allowed: string[] = []
  const refused: string[] = []
  for (const status of keysOf(labels))
    for (const action of keysOf(edges))
      for (const actor of actors)
        try {
          allowed.push(`${status} ${action} ${actor} ${step(status, action, [actor])}`)
        } catch (error) {
          refused.push(error instanceof AppError ? error.code : String(error))
        }
  return { allowed: allowed.sort(), refusedAs: [...new Set(refused)].sort() }
}
