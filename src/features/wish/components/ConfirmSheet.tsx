import { useState } from 'react'
import { Button } from '@/ui/Button'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { Stars } from '@/ui/Stars'

interface Props {
  busy: boolean
  onClose: () => void
  onConfirm: (input: { rating: number; thanks?: string }) => void
}

/** The wisher confirms: how content, and a word of thanks if they like. */
export function ConfirmSheet({ busy, onClose, onConfirm }: Props) {
  const [rating, setRating] = useState(5)
  const [thanks, setThanks] = useState('')
  return (
    <Sheet title="心愿实现了" open onClose={onClose}>
      <Stars label="您满意吗" value={rating} onChange={setRating} />
      <AreaField
        label="说声谢谢（可以不填）"
        hint="认领人会看到"
        value={thanks}
        max={200}
        onChange={setThanks}
      />
      <Button block busy={busy} onClick={() => onConfirm({ rating, ...(thanks.trim() && { thanks }) })}>
        确认心愿实现
      </Button>
    </Sheet>
  )
}
