/** What was told to anybody, the newest first, as it is stored: at once with the change, whatever a phone shows of it later. */

import { letters } from '@cloud/inbox/collections'
import { command, database } from '@cloud/kit/cloud'
import { asStored } from '@cloud/kit/document'
import { inJournal } from '@cloud/kit/journal'
import { messages } from '@cloud/kit/message'

export const everythingTold = () =>
  letters.find({ where: { line: command.gt('') }, orderBy: [['line', 'desc']], limit: 1000 })

interface Told {
  to: string
  name: string
  at: Date
  hint?: string
}

/** Messages as the cloud would have written them at those moments: 100 at the most. */
export async function tellAll(told: Told[]) {
  const data = told.map(({ to, name, at, hint = '请看看' }) => {
    const words = { what: name, state: '有进展', hint, page: 'pages/me/index' }
    const letter = { _id: `message:test:${name}`, to, at, ref: `test:${name}`, ...words }
    return inJournal(messages.name, asStored(messages.kind, letter), at)
  })
  await database.collection(messages.name).add({ data })
}

/** So many of them, a second apart, the last at that moment. */
export async function tellMany(to: string, count: number, last: Date, name = '许多') {
  const all = Array.from({ length: count }, (_, n) => ({
    ...{ to, name: `${name}${n + 1}` },
    at: new Date(last.getTime() - (count - 1 - n) * 1000),
  }))
  for (let start = 0; start < count; start += 100) await tellAll(all.slice(start, start + 100))
}
