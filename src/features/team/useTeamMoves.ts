import { forgetDraft } from '@/platform/drafts'
import { useAction } from '@/query/hooks'
import { say } from '@/ui/say'

/** Under which name changes to what the team says of itself are kept until they are sent. */
export const draftOf = (teamId: string) => `team.edit:${teamId}`

/** What a person may do with a team, and whether one of it is under way; `done` closes what was open. */
export function useTeamMoves(teamId: string, done: () => void) {
  const ended = (words: string) => () => {
    say.done(words)
    done()
  }
  const join = useAction('team', 'join', ({ status }) =>
    ended(status === 'member' ? '已加入，欢迎您' : '已申请，等队长同意')(),
  )
  const leave = useAction('team', 'leave', ended('已退出'))
  const review = useAction('team', 'review', (_, { approve }) => ended(approve ? '已批准' : '已退回')())
  const close = useAction('team', 'close', ended('服务队已解散'))
  const edit = useAction('team', 'edit', () => {
    forgetDraft(draftOf(teamId))
    ended('已保存')()
  })
  const answer = useAction('team', 'answerHandOver', (_, { accept }) =>
    ended(accept ? '您现在是队长了' : '已答复')(),
  )
  const withdraw = useAction('team', 'handOver', ended('已收回'))
  return {
    busy: [join, leave, review, close, edit, answer, withdraw].some(one => one.isPending),
    join: () => join.mutate({ teamId }),
    leave: () => leave.mutate({ teamId }),
    approve: () => review.mutate({ teamId, approve: true }),
    decline: (reason: string) => review.mutateAsync({ teamId, approve: false, reason }),
    close: (reason: string) => close.mutateAsync({ teamId, reason }),
    edit: (fields: { purpose: string; joinPolicy: 'approve' | 'open' }) => edit.mutate({ teamId, ...fields }),
    accept: () => answer.mutate({ teamId, accept: true }),
    refuse: () => answer.mutate({ teamId, accept: false }),
    withdrawOffer: () => withdraw.mutate({ teamId }),
  }
}
export type TeamMoves = ReturnType<typeof useTeamMoves>
