import { ruleLines } from '@cloud/attendance/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BirthYear } from '@/features/post/components/AgeSheet'
import { isOffline, type Output } from '@/platform/call'
import { spanLabel } from '@/platform/dates'
import { useKept } from '@/platform/keptCheckIns'
import { go, PAGES } from '@/platform/navigate'
import { canScan } from '@/platform/scan'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Title } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { type Step, usePresence } from '../usePresence'
import { CodeBoxes } from './CodeBoxes'
import { KeptScreen } from './KeptScreen'
import { OfflineForm } from './OfflineForm'
import { ScanButton } from './ScanButton'
import { Tick } from './Tick'

export type Info = Output<'attendance', 'checkInInfo'>

const VERBS: { [step in Step]: string } = { checkIn: '签到', walkIn: '现场加入并签到', checkOut: '签退' }

/** Nothing to type here: why, and which page helps. */
interface Instead {
  problem: string
  open?: 'record' | 'card'
}

/** What this person can do at this shift now, or why nothing. */
function stepOf(info: Info): Step | Instead {
  const step = codeStepOf(info)
  return typeof step === 'string' && info.byColleague
    ? { problem: '签到码由您自己出示，请本社区另一位书记扫您的服务卡', open: 'card' }
    : step
}

function codeStepOf({ status, checkOutOpen, walkInsOpen }: Info): Step | Instead {
  if (status === 'claimed') return 'checkIn'
  if (status === 'checkedIn' && checkOutOpen) return 'checkOut'
  if (status === undefined && walkInsOpen) return 'walkIn'
  if (status === 'checkedIn' || status === 'forgotten')
    return { problem: '这个时段早已结束，不能自己签退了。请写下离开时间，请社区核实', open: 'record' }
  if (status === undefined || status === 'cancelled') return { problem: '您没有认领这个时段，请先认领' }
  return { problem: '这个时段您已经签过了', open: 'record' }
}

/** Check-in, or check-out when the person is already checked in; then the tick that says it worked. */
export function CheckInForm({ shiftId, scanned }: { shiftId: string; scanned?: string }) {
  const info = useCall('attendance', 'checkInInfo', { shiftId })
  // Stays when what it was for is done and the shift is read again.
  const [ticked, tick] = useState<{ title: string; sub: string } | null>(null)
  const kept = useKept(({ items }) => items.find(one => one.shiftId === shiftId))
  if (ticked) return <Tick {...ticked} />
  if (kept) return <KeptScreen kept={kept} />
  if (info.data === undefined && isOffline(info.error))
    return <OfflineForm shiftId={shiftId} first={scanned ?? ''} />
  return (
    <Loaded query={info}>
      {data => {
        const step = stepOf(data)
        if (typeof step === 'string')
          return <CodeForm shiftId={shiftId} info={data} step={step} first={scanned ?? ''} done={tick} />
        return (
          <Empty action={step.open && <Helping page={step.open} shiftId={shiftId} />}>{step.problem}</Empty>
        )
      }}
    </Loaded>
  )
}

const Helping = ({ page, shiftId }: { page: 'record' | 'card'; shiftId: string }) => (
  <Button onClick={() => (page === 'card' ? go(PAGES.card) : go(PAGES.record, { shiftId }))}>
    {page === 'card' ? '出示服务卡' : '看出勤记录'}
  </Button>
)

interface FormProps {
  shiftId: string
  info: Info
  step: Step
  first: string
  done: (tick: { title: string; sub: string }) => void
}

function CodeForm({ shiftId, info, step, first, done }: FormProps) {
  const [code, setCode] = useState(first)
  const [year, setYear] = useState('')
  const minAge = step === 'walkIn' ? info.minAge : undefined
  const isReady = minAge === undefined || /^\d{4}$/.test(year)
  const birthYear = minAge === undefined ? undefined : Number(year)
  const presence = { shiftId, info, step, birthYear, done, failed: () => setCode('') }
  const { submit, busy } = usePresence(presence)
  const type = (typed: string) => {
    setCode(typed)
    if (typed.length === 6 && isReady) submit(typed)
  }
  return (
    <>
      <Card>
        <Title>{VERBS[step]}</Title>
        <View>{info.title}</View>
        <View className="lead">{spanLabel(info.startsAt, info.endsAt)}</View>
        {minAge !== undefined && <BirthYear minAge={minAge} value={year} onChange={setYear} />}
        {canScan && isReady && <ScanButton shiftId={shiftId} busy={busy} onCode={submit} />}
        <View className="lead">请输入现场屏幕上的 6 位数字，30 秒换一次</View>
        <CodeBoxes value={code} onChange={type} />
        {step !== 'checkOut' && info.placeCheck !== 'off' && (
          <View className="lead">
            这个时段核对位置：会问一次您的位置，只记是否在附近，不保存位置本身。
            {info.placeCheck === 'note'
              ? '不愿意可以拒绝，照样能签到。'
              : '不愿意可以请社区书记扫您的服务卡。'}
          </View>
        )}
        <Button block busy={busy} disabled={code.length !== 6 || !isReady} onClick={() => submit(code)}>
          {`确认${VERBS[step]}`}
        </Button>
        <Button block kind="plain" onClick={() => go(PAGES.card)}>
          不方便操作，出示服务卡
        </Button>
      </Card>
      <Heading>签到规则</Heading>
      <Card>
        {ruleLines(info.rules).map(line => (
          <View key={line} className="lead point">
            {line}
          </View>
        ))}
      </Card>
    </>
  )
}
