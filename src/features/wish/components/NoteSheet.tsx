import { useState } from 'react'
import { type Picked, sendPhotos } from '@/platform/photos'
import { useMe } from '@/query/session'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { PhotoPicker } from '@/ui/Photos'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'

const MOST_PHOTOS = 3

interface Props {
  /** Under which the words are kept until they are sent. */
  draft: string
  title: string
  label: string
  hint: string
  confirmText: string
  busy: boolean
  onClose: () => void
  onConfirm: (note: string, photos: string[]) => void
}

/** A few words with pictures: how it goes, or that it is done. */
export function NoteSheet({ draft, title, label, hint, confirmText, busy, onClose, onConfirm }: Props) {
  const personId = useMe().data?.personId
  const { form, change, note: kept } = useDraft(draft, { note: '' })
  const { note } = form
  const [photos, setPhotos] = useState<Picked[]>([])
  const [sending, setSending] = useState(false)
  async function submit() {
    setSending(true)
    const sent = personId ? await sendPhotos(personId, photos).catch(() => null) : null
    setSending(false)
    if (sent) onConfirm(note, sent)
    else say.problem('照片没有传上去，请检查网络后再试一次')
  }
  return (
    <Sheet title={title} open onClose={onClose}>
      <DraftNote note={kept} but="照片请再选一次" />
      <AreaField
        label={label}
        hint={hint}
        value={note}
        max={300}
        onChange={words => change({ note: words })}
      />
      <PhotoPicker
        label="照片（可以不放）"
        hint="许愿人和社区书记能看到"
        most={MOST_PHOTOS}
        value={photos}
        onChange={setPhotos}
      />
      <Button block busy={busy || sending} disabled={note.trim() === ''} onClick={submit}>
        {confirmText}
      </Button>
    </Sheet>
  )
}
