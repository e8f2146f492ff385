import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { minutesLabel, momentLabel, monthLabel } from '@/platform/dates'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Title } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { MONTH_BADGES, standingSentence, targetSentence } from '../standingSentence'

export type Standing = Output<'attendance', 'standing'>
export type Line = Standing['lines'][number]
type Month = Standing['months'][number]

interface Props {
  /** Of one's own standing, or of a member's as the liaison reads it. */
  standing: Omit<Standing, 'year'>
  isMember: boolean
  /** The way from a line to what it was; none where the reader may not follow. */
  onLine?: (line: Line) => void
}

/** A standing that explains itself: the figures, what they are measured by, every month, every service. */
export function StandingReport({ standing, isMember, onLine }: Props) {
  const months = standing.months.filter(month => isTelling(month, isMember))
  return (
    <>
      <Card>
        <Title>{`${standing.services} 次，${minutesLabel(standing.minutes)}`}</Title>
        {standing.thisMonth && <View className="lead">{standingSentence(standing, isMember)}</View>}
        {isMember && <View className="lead">{targetSentence(standing)}</View>}
      </Card>
      <Heading>每个月</Heading>
      <Card>
        {months.map(month => (
          <MonthRow key={month.month} month={month} isMember={isMember} />
        ))}
        {months.length === 0 && <Empty>这一年还没有服务记录</Empty>}
      </Card>
      <Heading>每一次</Heading>
      <Card>
        {[...standing.lines].reverse().map(line => (
          <Row
            key={`${line.ref}${line.at}`}
            title={line.title}
            sub={`${momentLabel(line.at)} · ${minutesLabel(line.minutes)} · ${line.points} 积分`}
            {...(onLine && { onClick: () => onLine(line) })}
          />
        ))}
        {standing.lines.length === 0 && <Empty>还没有服务记录</Empty>}
      </Card>
    </>
  )
}

/** Months that say something: with services, and for members those that were wanted or exempt. */
const isTelling = ({ services, state }: Month, isMember: boolean) =>
  services > 0 || (isMember && state !== 'ahead' && state !== 'before')

function MonthRow({ month, isMember }: { month: Month; isMember: boolean }) {
  const { tone, words } = MONTH_BADGES[month.state]
  const count = `${month.services} 次`
  const sub = month.services > 0 ? `${count}，${minutesLabel(month.minutes)}` : count
  const badge = month.state === 'open' ? `还差 ${month.lacking} 次` : words
  return (
    <Row
      title={monthLabel(month.month)}
      sub={sub}
      end={isMember ? <Badge tone={tone}>{badge}</Badge> : undefined}
    />
  )
}
