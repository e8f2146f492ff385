import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { local, minutesLabel, spanLabel, timeLabel } from '@/platform/dates'
import { canScan, scan } from '@/platform/scan'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'
import { ask, say } from '@/ui/say'
import { readCodeText } from '../codeText'
import { CodeBoxes } from './CodeBoxes'
import { Tick } from './Tick'

type Claim = Output<'post', 'myShifts'>['items'][number]

/** Check-in, or check-out when the person is already checked in; then the tick that says it worked. */
export function CheckInForm({ claim }: { claim: Claim }) {
  const [code, setCode] = useState('')
  const [ticked, tick] = useState<{ title: string; sub: string } | null>(null)
  const checkIn = useAction('attendance', 'checkIn', ({ checkedInAt }) =>
    tick({ title: '签到成功', sub: `${timeLabel(checkedInAt)} 到岗，走之前记得签退` }),
  )
  const checkOut = useAction('attendance', 'checkOut', ({ checkedOutAt, minutes, points }) =>
    tick({
      title: '签退成功',
      sub: `${timeLabel(checkedOutAt)}，服务 ${minutesLabel(minutes)}，得 ${points} 分`,
    }),
  )
  if (ticked) return <Tick {...ticked} />
  if (claim.status === 'checkedIn' && !claim.checkOutOpen)
    return <Empty>这个时段早已结束，不能自己签退了，请向社区书记说明</Empty>
  if (claim.status !== 'claimed' && claim.status !== 'checkedIn')
    return <Empty>这个时段您已经签过了，或者没有认领</Empty>
  const isIn = claim.status === 'claimed'
  const { mutate, isPending } = isIn ? checkIn : checkOut
  const send = (typed: string) =>
    mutate({ shiftId: claim.shiftId, code: typed }, { onError: () => setCode('') })
  const submit = async (typed: string) => {
    if (isIn || (await meansToLeave(claim))) send(typed)
    else setCode('')
  }
  const type = (typed: string) => {
    setCode(typed)
    if (typed.length === 6) submit(typed)
  }
  return (
    <Card>
      <Title>{isIn ? '签到' : '签退'}</Title>
      <View>{claim.title}</View>
      <View className="lead">{spanLabel(claim.startsAt, claim.endsAt)}</View>
      {canScan && <ScanButton shiftId={claim.shiftId} busy={isPending} onCode={submit} />}
      <View className="lead">请输入现场屏幕上的 6 位数字，30 秒换一次</View>
      <CodeBoxes value={code} onChange={type} />
      <Button block busy={isPending} disabled={code.length !== 6} onClick={() => submit(code)}>
        {isIn ? '确认签到' : '确认签退'}
      </Button>
    </Card>
  )
}

/** Checking out cannot be undone: before the end of the shift the person is told what it would count. */
async function meansToLeave({ startsAt, endsAt, checkedInAt }: Claim) {
  const now = local()
  if (now >= local(endsAt)) return true
  const from = Math.max(local(startsAt).valueOf(), local(checkedInAt).valueOf())
  const minutes = Math.max(0, Math.floor((now.valueOf() - from) / 60_000))
  return ask(
    '现在就签退？',
    `还没到结束时间，现在签退只记 ${minutesLabel(minutes)}，以后不能再改。`,
    '现在签退',
  )
}

function ScanButton({
  shiftId,
  busy,
  onCode,
}: {
  shiftId: string
  busy: boolean
  onCode: (code: string) => void
}) {
  const start = async () => {
    const text = await scan()
    if (text === null) return
    const read = readCodeText(text)
    if (!read) say.problem('这不是签到码，请扫现场屏幕上的二维码')
    else if (read.shiftId !== shiftId) say.problem('这是另一个时段的签到码，请核对')
    else onCode(read.code)
  }
  return (
    <Button block busy={busy} onClick={start}>
      扫一扫现场的二维码
    </Button>
  )
}
