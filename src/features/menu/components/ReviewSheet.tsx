import { useState } from 'react'
import { Button } from '@/ui/Button'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { Stars } from '@/ui/Stars'

interface Props {
  busy: boolean
  onClose: () => void
  onConfirm: (answer: { rating: number; comment?: string }) => void
}

/** The resident reviews a service: stars and, if they like, words. */
export function ReviewSheet({ busy, onClose, onConfirm }: Props) {
  const [rating, setRating] = useState(5)
  const [comment, setComment] = useState('')
  return (
    <Sheet title="评价这次服务" open onClose={onClose}>
      <Stars label="您满意吗" value={rating} onChange={setRating} />
      <AreaField
        label="说几句（可以不填）"
        hint="邻居也会看到，只显示您的姓"
        value={comment}
        max={200}
        onChange={setComment}
      />
      <Button block busy={busy} onClick={() => onConfirm({ rating, ...(comment.trim() && { comment }) })}>
        提交评价
      </Button>
    </Sheet>
  )
}
