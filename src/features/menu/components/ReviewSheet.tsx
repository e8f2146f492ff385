import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { Stars } from '@/ui/Stars'

interface Props {
  /** Under which the review is kept until it is sent. */
  draft: string
  busy: boolean
  onClose: () => void
  onConfirm: (answer: { rating: number; comment?: string }) => void
}

/** The resident reviews a service: stars and, if they like, words. */
export function ReviewSheet({ draft, busy, onClose, onConfirm }: Props) {
  const { form, change, note } = useDraft(draft, { rating: 5, comment: '' })
  const { rating, comment } = form
  return (
    <Sheet title="评价这次服务" open onClose={onClose}>
      <DraftNote note={note} />
      <Stars label="您满意吗" value={rating} onChange={stars => change({ rating: stars })} />
      <AreaField
        label="说几句（可以不填）"
        hint="邻居也会看到，只显示您的姓"
        value={comment}
        max={200}
        onChange={words => change({ comment: words })}
      />
      <Button block busy={busy} onClick={() => onConfirm({ rating, ...(comment.trim() && { comment }) })}>
        提交评价
      </Button>
    </Sheet>
  )
}
