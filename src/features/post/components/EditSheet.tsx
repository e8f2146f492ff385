import type { Output } from '@/platform/call'
import { local, timeLabel } from '@/platform/dates'
import { useAction, useCall } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { type ShiftForm, shiftInput } from '../shiftForm'
import { OneShift } from './ShiftFields'

type Post = Output<'post', 'get'>
type Shift = Post['shifts'][number]

const SCOPES = [
  { value: 'one', label: '只改这一次' },
  { value: 'following', label: '这次和以后都改' },
] as const

interface Form extends ShiftForm {
  scope: (typeof SCOPES)[number]['value']
  /** Another place; none chosen: where it is. */
  venueId: string | undefined
}

const formOf = (shift: Shift): Form => ({
  scope: 'one',
  day: local(shift.startsAt).format('YYYY-MM-DD'),
  from: timeLabel(shift.startsAt),
  to: timeLabel(shift.endsAt),
  capacity: String(shift.capacity),
  venueId: undefined,
})

/** Another time, place or number of people, for one shift or for all from it on. */
export function EditSheet({ post, shift, close }: { post: Post; shift: Shift; close: () => void }) {
  const start = formOf(shift)
  const { form, change, note, sent } = useDraft(`post.shift:${shift.shiftId}`, start, {
    base: JSON.stringify([start, shift.venueName]),
  })
  const { scope, venueId } = form
  const venues = useCall('people', 'venues', { communityId: post.communityId }).data?.items ?? []
  const done = () => {
    sent()
    close()
    say.done('已保存，正在通知认领的人')
  }
  const one = useAction('post', 'editShift', done)
  const following = useAction('post', 'editSeries', done)
  const { startsAt, endsAt, capacity } = shiftInput(form)
  const place = venueId === undefined ? {} : { venueId }
  const save = () =>
    scope === 'one'
      ? one.mutate({ shiftId: shift.shiftId, startsAt, endsAt, capacity, ...place })
      : following.mutate({
          postId: post.postId,
          from: shift.startsAt,
          time: form.from,
          minutes: local(endsAt).diff(local(startsAt), 'minute'),
          capacity,
          ...place,
        })
  return (
    <Sheet title="修改时段" open onClose={close}>
      <DraftNote note={note} />
      <Choice label="改哪些" options={SCOPES} value={scope} onChange={one => change({ scope: one })} />
      <OneShift shift={form} onChange={change} fixedDay={scope === 'following'} />
      <Choice
        label={`地点（现在是${shift.venueName}）`}
        options={venues.map(({ id, name }) => ({ value: id, label: name }))}
        value={venueId}
        onChange={place => change({ venueId: place })}
      />
      <Button block busy={one.isPending || following.isPending} onClick={save}>
        保存并通知认领的人
      </Button>
    </Sheet>
  )
}
