import { useState } from 'react'
import { Button } from '@/ui/Button'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { Stars } from '@/ui/Stars'

interface Props {
  busy: boolean
  /** Somebody confirms in the wisher's place, and writes down what the wisher said. */
  inPlace: boolean
  onClose: () => void
  onConfirm: (input: { rating: number; thanks?: string; reason?: string }) => void
}

/** The wisher confirms: how content, and a word of thanks if they like. */
export function ConfirmSheet({ busy, inPlace, onClose, onConfirm }: Props) {
  const [rating, setRating] = useState(5)
  const [thanks, setThanks] = useState('')
  const [word, setWord] = useState('')
  const said = { ...(thanks.trim() && { thanks }), ...(word.trim() && { reason: word }) }
  return (
    <Sheet title={inPlace ? '代许愿人确认' : '心愿实现了'} open onClose={onClose}>
      {inPlace && (
        <AreaField
          label="许愿人怎么说、您怎样核实的"
          hint="例如：去家里看过，老人说办得好"
          value={word}
          max={200}
          onChange={setWord}
        />
      )}
      <Stars label="满意吗" value={rating} onChange={setRating} />
      <AreaField
        label="说声谢谢（可以不填）"
        hint="认领人会看到"
        value={thanks}
        max={200}
        onChange={setThanks}
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
