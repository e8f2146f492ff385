import type { Input } from '@/platform/call'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { DraftNote } from '@/ui/DraftNote'
import { TextField } from '@/ui/Field'
import type { Place } from '../types'
import { HoursField } from './HoursField'

const STATES = [
  { value: 'open', label: '正常营业' },
  { value: 'closed', label: '暂停营业' },
] as const

type Said = Omit<Input<'shop', 'saveStation'>, 'communityId'>

interface Form extends Said {
  hoursText: string
  hours: Place['hours']
  /** Whose residents can redeem here. */
  communityIds: string[]
}

const WEEK = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '17:00' }] : []))

const formOf = (place: Place | undefined, name: string, communityIds: string[]): Form => ({
  name: place?.name ?? name,
  address: place?.address ?? '',
  hours: place?.hours ?? WEEK,
  hoursText: place?.hoursText ?? '',
  status: place?.closed ? 'closed' : 'open',
  communityIds: place?.communityIds ?? communityIds,
})

/** What is written of a place, kept until it is sent: of one that is there, of the station to be, of a new merchant. */
export function usePlaceDraft(
  place: Place | undefined,
  {
    kind,
    name = '',
    communityIds = [],
  }: { kind: 'station' | 'merchant'; name?: string; communityIds?: string[] },
) {
  const start = formOf(place, name, communityIds)
  const base = place ? JSON.stringify(start) : ''
  return useDraft(`shop.place:${place?.merchantId ?? kind}`, start, { base })
}

interface Props {
  draft: ReturnType<typeof usePlaceDraft>
  /** The communities to choose among; a station serves its own. */
  communities?: { id: string; name: string }[]
  busy: boolean
  save: (said: Said, communityIds: string[]) => void
}

/** What is said of a shop or a station. */
export function PlaceForm({ draft: { form, change, note }, communities, busy, save }: Props) {
  const { communityIds, ...said } = form
  const { name, address, hours, hoursText, status } = said
  return (
    <>
      <DraftNote note={note} />
      {communities && (
        <Choices
          label="哪些社区的居民可以兑换"
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          values={communityIds}
          onChange={chosen => change({ communityIds: chosen })}
        />
      )}
      <TextField label="名称" max={30} value={name} onChange={text => change({ name: text })} />
      <TextField label="地址" max={100} value={address} onChange={text => change({ address: text })} />
      <HoursField hours={hours} onChange={week => change({ hours: week })} />
      <TextField
        label="时间说明（可以不填）"
        hint="例如：午间请按门铃"
        max={60}
        value={hoursText}
        onChange={text => change({ hoursText: text })}
      />
      <Choice label="现在" options={STATES} value={status} onChange={one => change({ status: one })} />
      <Button
        block
        busy={busy}
        disabled={name.trim() === '' || address.trim() === ''}
        onClick={() => save(said, communityIds)}
      >
        保存
      </Button>
    </>
  )
}
