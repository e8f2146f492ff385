import type { Output } from '@/platform/call'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { TextField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { positionOf } from '../position'

interface Props {
  communityId: string
  venue?: Output<'admin', 'venues'>['items'][number]
  close: () => void
}

/** A venue's name, address and, if wanted, its position: «latitude, longitude» as map apps copy it. */
export function VenueSheet({ communityId, venue, close }: Props) {
  const start = {
    name: venue?.name ?? '',
    address: venue?.address ?? '',
    place: venue?.position ? `${venue.position.lat}, ${venue.position.lng}` : '',
  }
  const { form, change, note, sent } = useDraft(`admin.venue:${venue?.id ?? communityId}`, start, {
    base: JSON.stringify(start),
  })
  const { name, address, place } = form
  const save = useAction('admin', 'saveVenue', () => {
    sent()
    say.done('已保存')
    close()
  })
  const position = positionOf(place)
  const submit = () =>
    save.mutate({
      communityId,
      name,
      address,
      ...(venue && { venueId: venue.id }),
      ...(position && { position }),
    })
  return (
    <Sheet title={venue ? '修改服务地点' : '新增服务地点'} open onClose={close}>
      <DraftNote note={note} />
      <TextField label="地点名称" max={40} value={name} onChange={text => change({ name: text })} />
      <TextField label="地址" max={100} value={address} onChange={text => change({ address: text })} />
      <TextField
        label="位置：纬度, 经度（可以不填）"
        hint="30.27, 120.15"
        max={40}
        value={place}
        error={position === null ? '请按「纬度, 经度」填写' : undefined}
        onChange={text => change({ place: text })}
      />
      <Button
        block
        busy={save.isPending}
        disabled={name.trim() === '' || address.trim() === '' || position === null}
        onClick={submit}
      >
        保存
      </Button>
    </Sheet>
  )
}
