import type { AuditEntry } from './audit'
import { AppError } from './errors'
import { apart } from './request'

/** Whom the audit log names when the clock did it. */
export const TIMER: { _id: AuditEntry['actorId']; displayName: AuditEntry['actorName'] } = {
  _id: 'timer',
  displayName: '系统',
}

/** So many documents a run: the next run goes on with the rest. */
export const BATCH = 100

/**
 * Does one thing for each of the documents a timer found. Timers may be delivered twice and two runs may overlap, so
 * `work` must be conditional on the state it finds (a state machine's step is): a refusal says that it is done already.
 * A fault of one document is logged and holds up no other. Answers how many were done.
 */
export async function forEachDue<T extends { _id: string }>(
  due: T[],
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  let done = 0
  for (const item of due)
    try {
      await apart(() => work(item))
      done += 1
    } catch (error) {
      if (!(error instanceof AppError)) console.error(`timer failed for ${item._id}`, error)
    }
  return done
}
