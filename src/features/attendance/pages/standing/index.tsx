import { View } from '@tarojs/components'
import { useState } from 'react'
import { local, minutesLabel, momentLabel, monthLabel } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { useMe } from '@/query/session'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { standingSentence } from '../../standingSentence'

const thisYear = () => local().year()

/** My standing of a year, explained line by line from the records it was counted from. */
export default function StandingPage() {
  const [year, setYear] = useState(String(thisYear()))
  const isMember = (useMe().data?.memberships.length ?? 0) > 0
  const standing = useCall('attendance', 'standing', { year: Number(year) })
  const years = [thisYear(), thisYear() - 1].map(value => ({ value: String(value), label: `${value} 年` }))
  return (
    <Screen>
      <Choice label="哪一年" options={years} value={year} onChange={setYear} />
      <Loaded query={standing}>
        {data => (
          <>
            <Card>
              <Title>{`${data.services} 次，${minutesLabel(data.minutes)}`}</Title>
              {data.thisMonth && <View className="lead">{standingSentence(data, isMember)}</View>}
              {isMember && (
                <View className="lead">{`标准：每月 ${data.perMonth} 次，每年 ${data.perYear} 次`}</View>
              )}
            </Card>
            <Heading>每个月</Heading>
            <Card>
              {data.months
                .filter(({ services }) => services > 0)
                .map(month => (
                  <Row
                    key={month.month}
                    title={monthLabel(month.month)}
                    sub={minutesLabel(month.minutes)}
                    end={<Badge tone={month.met ? 'good' : 'wait'}>{`${month.services} 次`}</Badge>}
                  />
                ))}
              {data.services === 0 && <Empty>这一年还没有服务记录</Empty>}
            </Card>
            <Heading>每一次</Heading>
            <Card>
              {[...data.lines].reverse().map(line => (
                <Row
                  key={line.ref}
                  title={line.title}
                  sub={`${momentLabel(line.at)} · ${minutesLabel(line.minutes)} · ${line.points} 分`}
                />
              ))}
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
