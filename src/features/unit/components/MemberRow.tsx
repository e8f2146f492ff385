import { MONTH_BADGES } from '@/features/attendance/standingSentence'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'

export type Member = Output<'attendance', 'unitMembers'>['items'][number]

/** A member with the standing of the year, and of this month where it is the year's. */
export function MemberRow({ member }: { member: Member }) {
  const { displayName, services, required, lacking, thisMonth, personId } = member
  const yearly = lacking > 0 ? `还差 ${lacking} 次` : '全年达标'
  return (
    <Row
      title={displayName}
      sub={`${services} 次，标准 ${required} 次，${yearly}`}
      end={thisMonth ? monthBadge(thisMonth) : yearBadge(lacking)}
      onClick={() => go(PAGES.unitMember, { id: personId, name: displayName })}
    />
  )
}

function monthBadge({ state, lacking }: NonNullable<Member['thisMonth']>) {
  const { tone, words } = MONTH_BADGES[state]
  return <Badge tone={tone}>{`本月${state === 'open' ? `差 ${lacking} 次` : words}`}</Badge>
}

const yearBadge = (lacking: number) => (
  <Badge tone={lacking > 0 ? 'bad' : 'good'}>{lacking > 0 ? '未达标' : '达标'}</Badge>
)
