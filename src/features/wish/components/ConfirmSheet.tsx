import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { Stars } from '@/ui/Stars'
import { draftOf } from '../useWishMoves'

interface Props {
  wishId: string
  busy: boolean
  /** Somebody confirms in the wisher's place, and writes down what the wisher said. */
  inPlace: boolean
  onClose: () => void
  onConfirm: (input: { rating: number; thanks?: string; reason?: string }) => void
}

/** The wisher confirms: how content, and a word of thanks if they like. */
export function ConfirmSheet({ wishId, busy, inPlace, onClose, onConfirm }: Props) {
  const { form, change, note } = useDraft(draftOf('confirm', wishId), { rating: 5, thanks: '', word: '' })
  const { rating, thanks, word } = form
  const said = { ...(thanks.trim() && { thanks }), ...(word.trim() && { reason: word }) }
  return (
    <Sheet title={inPlace ? '代许愿人确认' : '心愿实现了'} open onClose={onClose}>
      <DraftNote note={note} />
      {inPlace && (
        <AreaField
          label="许愿人怎么说、您怎样核实的"
          hint="例如：去家里看过，老人说办得好"
          value={word}
          max={200}
          onChange={written => change({ word: written })}
        />
      )}
      <Stars label="满意吗" value={rating} onChange={stars => change({ rating: stars })} />
      <AreaField
        label="说声谢谢（可以不填）"
        hint="认领人会看到"
        value={thanks}
        max={200}
        onChange={words => change({ thanks: words })}
      />
      <Button
        block
        busy={busy}
        disabled={inPlace && word.trim() === ''}
        onClick={() => onConfirm({ rating, ...said })}
      >
        确认心愿实现
      </Button>
    </Sheet>
  )
}
