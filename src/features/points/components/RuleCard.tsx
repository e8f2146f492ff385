import type { PropsWithChildren } from 'react'
import { dayLabel } from '@/platform/dates'
import { Badge } from '@/ui/Badge'
import { Card, Pair } from '@/ui/Card'
import { DIFFICULTIES, type Version } from '../ruleForm'

const STATES = {
  current: { label: '生效中', tone: 'good' },
  coming: { label: '待生效', tone: 'wait' },
  past: { label: '已停用', tone: 'plain' },
} as const

const rewardWords = ({ points, minutes }: { points: number; minutes: number }) =>
  `${points} 积分，${minutes} 分钟`

/** One version of the rules, whole. */
export function RuleCard({ rule, children }: PropsWithChildren<{ rule: Version }>) {
  const { version, startsAt, state, perHour, scarcePercent, dailyCap, wish, order } = rule
  const { label, tone } = STATES[state]
  return (
    <Card>
      <Pair name={`第 ${version} 版`}>
        <Badge tone={tone}>{label}</Badge>
      </Pair>
      <Pair name="生效">{startsAt ? `${dayLabel(startsAt)}起` : '一开始'}</Pair>
      <Pair name="岗位每小时">{`${perHour} 积分`}</Pair>
      <Pair name="紧缺岗位">{scarcePercent > 100 ? `按 ${scarcePercent}% 给` : '不加分'}</Pair>
      {wish.map((reward, index) => (
        <Pair key={DIFFICULTIES[index]} name={DIFFICULTIES[index] ?? ''}>
          {rewardWords(reward)}
        </Pair>
      ))}
      <Pair name="点单">{rewardWords(order)}</Pair>
      <Pair name="每人每天">{dailyCap > 0 ? `最多 ${dailyCap} 积分` : '不限'}</Pair>
      {children}
    </Card>
  )
}
