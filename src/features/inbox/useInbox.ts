import { call, type Input, type Output } from '@/platform/call'
import { useAction, usePages } from '@/query/hooks'
import { inAnswer, inRows } from '@/query/optimistic'

export type Letter = Output<'inbox', 'list'>['items'][number]

const LETTERS = ['inbox', 'list']

export const useInbox = () =>
  usePages(LETTERS, cursor => call('inbox', 'list', { ...(cursor !== undefined && { cursor }) }))

/**
 * Marks as read, on screen at once. One message is marked without a word: whoever opens it wants to see it, and one that is
 * not marked for want of a network is only shown as unread once more.
 */
export const useMarkRead = (quiet: boolean) =>
  useAction('inbox', 'read', undefined, { atOnce: markedRead, quiet })

function markedRead({ lines, upTo = '' }: Input<'inbox', 'read'>) {
  const isMarked = ({ line }: Letter) => lines.includes(line) || line <= upTo
  return [
    inRows<Letter>(LETTERS, letter => (isMarked(letter) ? { ...letter, unread: false } : letter)),
    inAnswer('people', 'me', me =>
      me.inbox === null
        ? me
        : { ...me, inbox: { ...me.inbox, unread: upTo === '' ? me.inbox.unread - lines.length : 0 } },
    ),
  ]
}
