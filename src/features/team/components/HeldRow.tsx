import { useState } from 'react'
import { AgeSheet } from '@/features/post/components/AgeSheet'
import type { Output } from '@/platform/call'
import { useAction } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { ask, say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'

type Shift = Output<'team', 'onShift'>

interface Props {
  shift: Shift
  hold: Shift['held'][number]
  /** The person has a place already. */
  claimed: boolean
}

/** Places that a team holds: a member takes one, the leader can give the rest back. */
export function HeldRow({ shift, hold, claimed }: Props) {
  const of = { teamId: hold.teamId, shiftId: shift.shiftId }
  const [asking, setAsking] = useState(false)
  const take = useAction('team', 'takePlace', () => {
    setAsking(false)
    say.done('已认领，记得按时到岗签到')
  })
  const release = useAction('team', 'releaseShift', () => say.done('已放回'))
  const leads = shift.myTeams.some(team => team.teamId === hold.teamId && team.isLeader)
  const giveBack = async () => {
    const sure = await ask('放回名额？', `没人领的 ${hold.places} 个名额会给所有人认领。`, '放回')
    if (sure) release.mutate(of)
  }
  return (
    <TaskRow about={hold.teamName}>
      <Row title={hold.teamName} sub={`还有 ${hold.places} 个名额等队员领`} />
      {leads && (
        <Button size="small" kind="plain" busy={release.isPending} onClick={giveBack}>
          放回
        </Button>
      )}
      {hold.mine && claimed && <Badge tone="good">您已认领</Badge>}
      {hold.mine && !claimed && (
        <Button
          size="small"
          busy={take.isPending}
          onClick={() => (shift.minAge === undefined ? take.mutate(of) : setAsking(true))}
        >
          领一个
        </Button>
      )}
      {asking && (
        <AgeSheet
          minAge={shift.minAge ?? 0}
          busy={take.isPending}
          close={() => setAsking(false)}
          confirm={birthYear => take.mutate({ ...of, birthYear })}
        />
      )}
    </TaskRow>
  )
}
