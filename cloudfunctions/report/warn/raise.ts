import { type Warning, warnings } from '../collections'

/** What is to be pointed out; whether it is new the store says. */
export type Cause = Omit<Warning, 'raisedAt' | 'open' | 'closedAt'>

export const warningId = (kind: Warning['kind'], subjectId: string) => `${kind}:${subjectId}`

/** Raises what is not open yet; what was closed and has a cause again is opened again. Answers how many. */
export async function raise(causes: Cause[], at: Date): Promise<number> {
  const known = new Map((await warnings.getMany(causes.map(({ _id }) => _id))).map(one => [one._id, one]))
  let raised = 0
  for (const cause of causes) {
    const before = known.get(cause._id)
    if (before?.open && before.note === cause.note) continue
    if (!before) raised += Number(await warnings.insert({ ...cause, raisedAt: at, open: true }))
    else if (before.open) await warnings.updateIf({ _id: cause._id }, { note: cause.note })
    else raised += Number(await reopen(cause, at))
  }
  return raised
}

const reopen = ({ _id, ...cause }: Cause, at: Date) =>
  warnings.updateIf({ _id, open: false }, { ...cause, open: true, raisedAt: at, closedAt: undefined })

/**
 * Closes warnings whose cause is gone; those that are closed already stay so. Their words go: they are a wish's own, and
 * nothing here may keep them when its wisher takes them back.
 */
export async function close(ids: string[], at: Date) {
  const closed = { open: false, closedAt: at, title: '', note: undefined }
  for (const _id of ids) await warnings.updateIf({ _id, open: true }, closed)
}
