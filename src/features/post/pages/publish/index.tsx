import Taro from '@tarojs/taro'
import { Serving } from '@/features/people/components/Joined'
import { VenueChoice } from '@/features/people/components/VenueChoice'
import { PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField, TextField } from '@/ui/Field'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Preview } from '../../components/Preview'
import { SeriesFields } from '../../components/SeriesFields'
import { ShiftFields } from '../../components/ShiftFields'
import { TermsFields, termsInput } from '../../components/TermsFields'
import { emptyPost, notPast, type PostForm } from '../../postForm'
import { EVERY, recurrenceInput, type SeriesForm } from '../../seriesForm'
import { firstShift, nextShift, type ShiftForm, shiftInput } from '../../shiftForm'

/** Publishing a volunteer post: what, where, what it earns, when, and for whom. */
export default function PublishPostPage() {
  return (
    <Screen>
      <Title>发布服务岗位</Title>
      <Serving>{communityId => <Publishing communityId={communityId} />}</Serving>
    </Screen>
  )
}

function Publishing({ communityId }: { communityId: string }) {
  const { form, change, note, sent } = useDraft('post.publish', emptyPost(), { mend: notPast })
  const { title, detail, venueId, scarce, terms } = form
  const rules = useCall('points', 'rules', undefined).data?.current
  const points = form.points ?? String(rules?.perHour ?? '')
  const when = whenOf(form, change)
  const publish = useAction('post', 'publish', ({ postId }) => {
    sent()
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
      <DraftNote note={note} />
      <TextField
        label="岗位名称"
        hint="例如：路口文明劝导"
        value={title}
        onChange={words => change({ title: words })}
      />
      <AreaField
        label="岗位说明"
        hint="做什么、要注意什么"
        value={detail}
        onChange={words => change({ detail: words })}
      />
      <VenueChoice communityId={communityId} value={venueId} onChange={id => change({ venueId: id })} />
      <TextField
        label="每小时积分"
        kind="number"
        max={3}
        value={points}
        onChange={typed => change({ points: typed })}
      />
      {rules && rules.scarcePercent > 100 && (
        <Choice
          label="好不好找人"
          options={scarceOptions(rules.scarcePercent)}
          value={scarce}
          onChange={choice => change({ scarce: choice })}
        />
      )}
      {when.fields}
      <TermsFields terms={terms} onTerms={chosen => change({ terms: chosen })} />
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

type Change = (part: Partial<Pick<PostForm, 'shifts' | 'series'>>) => void

/** The shifts of the form: single ones, or a series with its preview. */
function whenOf({ shifts, series }: Pick<PostForm, 'shifts' | 'series'>, changeForm: Change) {
  const [first = firstShift()] = shifts
  const setShifts = (next: ShiftForm[]) => changeForm({ shifts: next })
  const change = (part: Partial<SeriesForm>) => changeForm({ series: { ...series, ...part } })
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
