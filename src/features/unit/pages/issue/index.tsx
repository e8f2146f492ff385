import { View } from '@tarojs/components'
import { useState } from 'react'
import { PERIODS, type Period, spanOf } from '@/features/attendance/period'
import { change } from '@/platform/change'
import { go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card, Pair, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Progress } from '@/ui/Progress'
import { Screen } from '@/ui/Screen'
import { Liaising, type Unit } from '../../components/Liaising'
import { useLongRun } from '../../useLongRun'

/** Certificates for all members of the unit, in parts, with a bar; begun anew it goes on where it was. */
export default function IssuePage() {
  return (
    <Screen>
      <Liaising choose>{unit => <Issue key={unit.unitId} unit={unit} />}</Liaising>
    </Screen>
  )
}

interface Sum {
  looked: number
  issued: number
  kept: number
  without: number
  nextCursor?: string
}
const NOTHING: Sum = { looked: 0, issued: 0, kept: 0, without: 0 }

function Issue({ unit }: { unit: Unit }) {
  const { unitId, members } = unit
  const [period, setPeriod] = useState<Period>('year')
  const { sum, state, run } = useLongRun<Sum>(async before => {
    const cursor = before.nextCursor
    const part = await change('attendance', 'issueForUnit', {
      unitId,
      ...spanOf(period),
      ...(cursor && { cursor }),
    })
    return { sum: added(before, part), isDone: part.nextCursor === undefined }
  })
  return (
    <>
      <Title>{`给${unit.name}的党员开证明`}</Title>
      <View className="lead">没有变化的不会重复开，没有服务记录的不开。中断了再点一次，会接着办完。</View>
      <Choice label="哪段时间" options={PERIODS} value={period} onChange={setPeriod} />
      <Button block busy={state === 'running'} onClick={() => run(NOTHING)}>
        {`给 ${members} 人开证明`}
      </Button>
      {state === 'running' && (
        <Progress
          done={sum?.looked ?? 0}
          total={members}
          label={`已处理 ${sum?.looked ?? 0} / ${members} 人`}
        />
      )}
      {state === 'done' && sum && <Result sum={sum} />}
    </>
  )
}

const added = (sum: Sum, part: Sum): Sum => ({
  looked: sum.looked + part.looked,
  issued: sum.issued + part.issued,
  kept: sum.kept + part.kept,
  without: sum.without + part.without,
  ...(part.nextCursor && { nextCursor: part.nextCursor }),
})

const Result = ({ sum }: { sum: Sum }) => (
  <Card>
    <Progress done={1} total={1} label={`办完了，共 ${sum.looked} 人`} />
    <Pair name="新开">{`${sum.issued} 张`}</Pair>
    <Pair name="已有">{`${sum.kept} 张，没有变化`}</Pair>
    <Pair name="未开">{`${sum.without} 人没有服务记录`}</Pair>
    <Button block kind="plain" onClick={() => go(PAGES.unitCertificates)}>
      查看本单位的证明
    </Button>
  </Card>
)
