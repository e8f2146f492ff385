import { SIDE_LABELS } from '@cloud/menu/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { local, monthLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { TextField } from '@/ui/Field'
import { PickerChip } from '@/ui/PickerChip'
import { Sheet } from '@/ui/Sheet'
import { type Opened, ReviewCodes } from './ReviewCodes'

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

interface Form {
  period: Period
  seats: Seat[]
}

/** The street opens a review: which months, and who is asked; their codes are shown this once. */
export function OpenReviewSheet({ organisation, onClose }: Props) {
  const { organisationId, contract } = organisation
  const start: Form = { period: periodOf(contract), seats: [{ side: 'department', title: '' }] }
  const { form, change, note, sent } = useDraft(`menu.openReview:${organisationId}`, start, {
    base: JSON.stringify(contract),
  })
  const { period, seats } = form
  const [opened, setOpened] = useState<Opened>()
  const open = useAction('menu', 'openOrgReview', answer => {
    sent()
    setOpened(answer)
  })
  if (opened) return <ReviewCodes codes={opened.codes} onClose={onClose} />
  const ready = seats.every(({ title }) => title.trim() !== '') && period.lastMonth >= period.firstMonth
  return (
    <Sheet title="发起四方评议" open onClose={onClose}>
      <View className="lead">主管部门和专家凭评议码打分，街道在小程序里打分，居民一方取这段时间的评价。</View>
      <DraftNote note={note} />
      <PeriodFields period={period} onChange={months => change({ period: months })} />
      <SeatFields seats={seats} onChange={asked => change({ seats: asked })} />
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
      <PickerChip
        key={which}
        label={which === 'firstMonth' ? '从哪个月起' : '到哪个月止'}
        words={monthLabel(period[which])}
        after={which === 'firstMonth' ? '起' : '止'}
        wheel={{ mode: 'date', fields: 'month', value: period[which] }}
        onPick={picked => onChange({ ...period, [which]: picked.slice(0, 7) })}
      />
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
            label={`评议人 ${index + 1} 的单位或职务`}
            hint="例如：区民政局"
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
