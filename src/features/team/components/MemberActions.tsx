import { useState } from 'react'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { ask, choose, say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import type { Team } from '../types'

interface Props {
  team: Team
  personId: string | undefined
  displayName: string
}

/** What the leader (or, for the lead, the secretary) can do about a member. */
export function MemberActions({ team, personId, displayName }: Props) {
  const [removing, setRemoving] = useState(false)
  const { teamId } = team
  const offer = useAction('team', 'handOver', () => say.done(`已请${displayName}接任，等待答复`))
  const remove = useAction('team', 'removeMember', () => {
    setRemoving(false)
    say.done('已移出')
  })
  if (personId === undefined || !team.actions.includes('handOver')) return null
  const handOver = async () => {
    const sure = await ask('移交队长？', `${displayName}同意以后，就由这位队员当队长。`, '确定')
    if (sure) offer.mutate({ teamId, personId })
  }
  const manage = async () => {
    const things = team.isLeader ? ['请这位接任队长', '移出服务队'] : ['请这位接任队长']
    const chosen = await choose(displayName, things)
    if (chosen === 0) await handOver()
    if (chosen === 1) setRemoving(true)
  }
  return (
    <>
      <Button size="small" kind="plain" busy={offer.isPending || remove.isPending} onClick={manage}>
        管理
      </Button>
      {removing && (
        <WordsSheet
          draft={`team.remove:${teamId}:${personId}`}
          title={`把${displayName}移出服务队`}
          label="说说原因"
          hint="这位队员会看到"
          confirmText="移出服务队"
          open
          busy={remove.isPending}
          onClose={() => setRemoving(false)}
          onConfirm={reason => remove.mutateAsync({ teamId, personId, reason })}
        />
      )}
    </>
  )
}
