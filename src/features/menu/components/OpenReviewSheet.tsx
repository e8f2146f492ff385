import { SIDE_LABELS } from '@cloud/menu/labels'
import { Picker, ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { local, monthLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'

type Opened = Output<'menu', 'openOrgReview'>

interface Seat {
  side: 'department' | 'expert'
  title: string
}

interface Props {
  organisation: { organisationId: string; contract: { starts: string; ends: string } }
  onClose: () => void
}

const SIDES = [
  { value: 'department', label: SIDE_LABELS.department },
  { value: 'expert', label: SIDE_LABELS.expert },
] as const

/** From the contract's first month to its last, or to this one if it still runs. */
const periodOf = ({ starts, ends }: { starts: string; ends: string }) => {
  const today = local().format('YYYY-MM-DD')
  const last = ends <= today ? ends : today
  return { firstMonth: starts.slice(0, 7), lastMonth: last.slice(0, 7) }
}

/** The street opens a review: which months, and who is asked; their codes are shown this once. */
export function OpenReviewSheet({ organisation, onClose }: Props) {
  const [period, setPeriod] = useState(() => periodOf(organisation.contract))
  const [seats, setSeats] = useState<Seat[]>([{ side: 'department', title: '' }])
  const [opened, setOpened] = useState<Opened>()
  const open = useAction('menu', 'openOrgReview', setOpened)
  if (opened) return <Codes codes={opened.codes} onClose={onClose} />
  const ready = seats.every(({ title }) => title.trim() !== '') && period.lastMonth >= period.firstMonth
  const { organisationId } = organisation
  return (
    <Sheet title="发起四方评议" open onClose={onClose}>
      <ScrollView scrollY style={{ maxHeight: '60vh' }}>
        <View className="lead">
          主管部门和专家凭评议码打分，街道在小程序里打分，居民一方取这段时间的评价。
        </View>
        <PeriodFields period={period} onChange={setPeriod} />
        <SeatFields seats={seats} onChange={setSeats} />
      </ScrollView>
      <Button
        block
        busy={open.isPending}
        disabled={!ready}
        onClick={() => open.mutate({ organisationId, ...period, seats })}
      >
        发起评议
      </Button>
    </Sheet>
  )
}

type Period = ReturnType<typeof periodOf>

const PeriodFields = ({ period, onChange }: { period: Period; onChange: (period: Period) => void }) => (
  <View className="chips field">
    {(['firstMonth', 'lastMonth'] as const).map(which => (
      <Picker
        key={which}
        mode="date"
        fields="month"
        value={period[which]}
        onChange={event => onChange({ ...period, [which]: String(event.detail.value).slice(0, 7) })}
      >
        <View className="chip">{`${monthLabel(period[which])}${which === 'firstMonth' ? '起' : '止'}`}</View>
      </Picker>
    ))}
  </View>
)

function SeatFields({ seats, onChange }: { seats: Seat[]; onChange: (seats: Seat[]) => void }) {
  const change = (index: number, part: Partial<Seat>) =>
    onChange(seats.map((seat, i) => (i === index ? { ...seat, ...part } : seat)))
  return (
    <>
      {seats.map((seat, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
        <View key={index} className="now">
          <Choice
            label={`评议人 ${index + 1}`}
            options={SIDES}
            value={seat.side}
            onChange={side => change(index, { side })}
          />
          <TextField
            label={`评议人 ${index + 1} 是谁`}
            hint="写单位或职务，例如：区民政局"
            value={seat.title}
            onChange={title => change(index, { title })}
          />
        </View>
      ))}
      <Button block kind="plain" onClick={() => onChange([...seats, { side: 'expert', title: '' }])}>
        再请一位
      </Button>
    </>
  )
}

/** The codes, this once: whoever loses one is asked anew. */
const Codes = ({ codes, onClose }: { codes: Opened['codes']; onClose: () => void }) => (
  <Sheet title="评议码只显示这一次" open onClose={onClose}>
    <View className="lead">请把每个评议码发给对应的人，一人一码，用一次就作废。</View>
    {codes.map(({ code, side, title }) => (
      <Row
        key={code}
        title={code}
        sub={`${SIDE_LABELS[side]} · ${title}`}
        end={
          <View>
            <Button
              size="small"
              kind="plain"
              onClick={() => Taro.setClipboardData({ data: code }).then(() => say.done('已复制'))}
            >
              复制
            </Button>
          </View>
        }
      />
    ))}
    <Button block onClick={onClose}>
      都记好了
    </Button>
  </Sheet>
)
