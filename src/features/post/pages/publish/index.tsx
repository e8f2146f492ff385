import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { AreaField, TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Preview } from '../../components/Preview'
import { SeriesFields } from '../../components/SeriesFields'
import { ShiftFields } from '../../components/ShiftFields'
import { NO_TERMS, TermsFields, termsInput } from '../../components/TermsFields'
import { EVERY, firstSeries, recurrenceInput, type SeriesForm } from '../../seriesForm'
import { firstShift, nextShift, type ShiftForm, shiftInput } from '../../shiftForm'

/** Publishing a volunteer post: what, where, what it earns, when, and for whom. */
export default function PublishPostPage() {
  return (
    <Screen>
      <Title>发布服务岗位</Title>
      <Serving>{communityId => <PostForm communityId={communityId} />}</Serving>
    </Screen>
  )
}

function PostForm({ communityId }: { communityId: string }) {
  const [title, setTitle] = useState('')
  const [detail, setDetail] = useState('')
  const [venueId, setVenueId] = useState<string>()
  const rules = useCall('points', 'rules', undefined).data?.current
  const [typed, setPoints] = useState<string>()
  const points = typed ?? String(rules?.perHour ?? '')
  const [scarce, setScarce] = useState<'no' | 'yes'>('no')
  const [terms, setTerms] = useState(NO_TERMS)
  const when = useWhen()
  const publish = useAction('post', 'publish', ({ postId }) => {
    say.done('岗位已发布')
    Taro.redirectTo({ url: `${PAGES.post}?id=${postId}` })
  })
  const ready =
    title.trim() !== '' && detail.trim() !== '' && venueId !== undefined && when.ready && points !== ''
  const submit = () =>
    venueId &&
    publish.mutate({
      ...{ title, detail, venueId, pointsPerHour: Number(points), scarce: scarce === 'yes' },
      ...when.input,
      ...termsInput(terms),
    })
  return (
    <>
      <TextField label="岗位名称" hint="例如：路口文明劝导" value={title} onChange={setTitle} />
      <AreaField label="岗位说明" hint="做什么、要注意什么" value={detail} onChange={setDetail} />
      <VenueChoice communityId={communityId} value={venueId} onChange={setVenueId} />
      <TextField label="每小时积分" kind="number" max={3} value={points} onChange={setPoints} />
      {rules && rules.scarcePercent > 100 && (
        <Choice
          label="好不好找人"
          options={scarceOptions(rules.scarcePercent)}
          value={scarce}
          onChange={setScarce}
        />
      )}
      {when.fields}
      <TermsFields terms={terms} onTerms={setTerms} />
      <Button block busy={publish.isPending} disabled={!ready} onClick={submit}>
        发布岗位
      </Button>
    </>
  )
}

const scarceOptions = (percent: number) =>
  [
    { value: 'no', label: '容易找人' },
    { value: 'yes', label: `紧缺，积分按 ${percent}% 给` },
  ] as const

interface VenueProps {
  communityId: string
  value: string | undefined
  onChange: (venueId: string) => void
}

function VenueChoice({ communityId, value, onChange }: VenueProps) {
  const venues = useCall('people', 'venues', { communityId })
  return (
    <Loaded query={venues}>
      {({ items }) => (
        <Choice
          label="地点"
          options={items.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Loaded>
  )
}

/** The shifts of the form: single ones, or a series with its preview. */
function useWhen() {
  const [shifts, setShifts] = useState<ShiftForm[]>([firstShift()])
  const [series, setSeries] = useState<SeriesForm>(() => firstSeries(firstShift()))
  const [first = firstShift()] = shifts
  const change = (part: Partial<SeriesForm>) => setSeries(old => ({ ...old, ...part }))
  const repeats = series.every !== 'once'
  const recurrence = recurrenceInput(series, first)
  const ready =
    !repeats || ((series.every === 'monthly' || series.days.length > 0) && recurrence.capacity > 0)
  const fields = (
    <>
      <Choice label="重复吗" options={EVERY} value={series.every} onChange={every => change({ every })} />
      {repeats ? (
        <>
          <SeriesFields
            series={series}
            shift={first}
            onSeries={change}
            onShift={shift => setShifts([shift])}
          />
          {ready && <Preview input={recurrence} />}
        </>
      ) : (
        <>
          <ShiftFields shifts={shifts} onChange={setShifts} />
          <Button block kind="plain" onClick={() => setShifts([...shifts, nextShift(shifts)])}>
            再加一个时段
          </Button>
        </>
      )}
    </>
  )
  return { fields, ready, input: repeats ? { recurrence } : { shifts: shifts.map(shiftInput) } }
}
