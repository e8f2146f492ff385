import { RETRY, type Transaction } from '../kit/transaction'
import { reportProgress } from './collections'

export const cursorOf = async (name: string) => (await reportProgress.get(name))?.cursor ?? ''

/** Moves a cursor on in the transaction of what was done; false, and nothing is written, when another run was there first. */
export async function isStillAt(tx: Transaction, name: string, cursor: string): Promise<boolean> {
  return ((await tx.get(reportProgress, name))?.cursor ?? '') === cursor
}

export async function moveTo(tx: Transaction, name: string, cursor: string) {
  if (!(await tx.updateIfThere(reportProgress, name, { cursor })))
    await tx.insert(reportProgress, [{ _id: name, cursor }], RETRY)
}

/** For timers that do no harm when they look at a batch again. */
export async function leaveAt(name: string, cursor: string) {
  const known = await reportProgress.updateIf({ _id: name }, { cursor })
  if (!known) await reportProgress.insert({ _id: name, cursor })
}
