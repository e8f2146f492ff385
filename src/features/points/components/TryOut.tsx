import { View } from '@tarojs/components'
import { useLongRun } from '@/features/unit/useLongRun'
import { call, type Output } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { Tile, Tiles } from '@/ui/Tile'
import type { RuleTerms } from '../ruleForm'

type Community = Output<'admin', 'communities'>['items'][number]
type Sums = Output<'points', 'tryRule'>['sums']
type Kind = keyof Sums

interface Trial {
  month: string
  left: Community[]
  from: string | undefined
  total: number
  rows: { id: string; name: string; sums: Sums }[]
}

const KINDS: [Kind, string][] = [
  ['shift', '岗位'],
  ['wish', '心愿'],
  ['order', '点单'],
]
const START: Trial = { month: '', left: [], from: undefined, total: 0, rows: [] }

/** What the rule would have paid last month: gathered a community at a time, beside what was paid. */
export function TryOut({ rule }: { rule: RuleTerms }) {
  const { sum, state, run } = useLongRun<Trial>(async trial => {
    const next = trial.total === 0 ? await begun() : await gone(trial, rule)
    return { sum: next, isDone: next.left.length === 0 }
  })
  const { rows = [], total = 0, left = [], month = '' } = sum ?? {}
  return (
    <Card>
      <Heading>试算</Heading>
      <View className="lead">按上个月的服务算一遍：这样定，上个月会给多少。不影响任何人的积分。</View>
      {state === 'running' && (
        <Progress
          done={total - left.length}
          total={total}
          label={`已算 ${total - left.length} / ${total} 个社区`}
        />
      )}
      {state === 'done' && <Result month={month} rows={rows} />}
      {state !== 'done' && (
        <Button block kind="plain" busy={state === 'running'} onClick={() => run(START)}>
          试算上个月
        </Button>
      )}
    </Card>
  )
}

async function begun(): Promise<Trial> {
  const { items } = await call('admin', 'communities', undefined)
  return { ...START, left: items, total: items.length }
}

/** One more call: the next days of a community, or the next community. */
async function gone(trial: Trial, rule: RuleTerms): Promise<Trial> {
  const [community, ...others] = trial.left
  if (!community) return trial
  const { id, name } = community
  const answer = await call('points', 'tryRule', {
    ...{ communityId: id, rule },
    ...(trial.from !== undefined && { from: trial.from }),
  })
  const before = trial.rows.find(row => row.id === id)
  const row = { id, name, sums: before ? added(before.sums, answer.sums) : answer.sums }
  return {
    ...{ ...trial, month: answer.month, from: answer.next },
    left: answer.next === undefined ? others : trial.left,
    rows: [...trial.rows.filter(one => one.id !== id), row],
  }
}

function added(one: Sums, other: Sums): Sums {
  const of = (kind: Kind) => ({
    services: one[kind].services + other[kind].services,
    paid: one[kind].paid + other[kind].paid,
    would: one[kind].would + other[kind].would,
  })
  return { shift: of('shift'), wish: of('wish'), order: of('order') }
}

const totalOf = (rows: Trial['rows'], what: 'paid' | 'would', kinds = KINDS) =>
  rows.reduce((sum, { sums }) => sum + kinds.reduce((all, [kind]) => all + sums[kind][what], 0), 0)

function Result({ month, rows }: Pick<Trial, 'month' | 'rows'>) {
  const words = (some: Trial['rows'], kinds = KINDS) =>
    `实发 ${totalOf(some, 'paid', kinds)} 积分，新规则 ${totalOf(some, 'would', kinds)} 积分`
  return (
    <>
      <Tiles>
        <Tile value={`${totalOf(rows, 'paid')}`} label={`${monthLabel(month)}实发`} />
        <Tile value={`${totalOf(rows, 'would')}`} label="按新规则" />
      </Tiles>
      {KINDS.map(([kind, name]) => (
        <Pair key={kind} name={name}>
          {words(rows, [[kind, name]])}
        </Pair>
      ))}
      {rows.map(row => (
        <Pair key={row.id} name={row.name}>
          {words([row])}
        </Pair>
      ))}
      <View className="lead">岗位都按每小时积分算，个别另定积分的岗位会有出入。</View>
    </>
  )
}
