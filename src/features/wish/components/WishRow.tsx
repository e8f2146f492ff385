import { WISH_LABELS } from '@cloud/wish/labels'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { Badge, type Tone } from '@/ui/Badge'
import { Row } from '@/ui/Row'
import { wishSub } from '../wishSub'

type WishSummary = Output<'wish', 'list'>['items'][number]

const TONES: Record<WishSummary['status'], Tone> = {
  pending: 'wait',
  open: 'wait',
  claimed: 'good',
  fulfilled: 'wait',
  confirmed: 'good',
  declined: 'bad',
  withdrawn: 'plain',
  expired: 'plain',
  removed: 'bad',
}

/** How a wish stands, in words. */
export const wishBadge = (status: WishSummary['status']) => (
  <Badge tone={TONES[status]}>{WISH_LABELS[status]}</Badge>
)

/** A wish as a row: what, whose, and how it stands. */
export const WishRow = ({ wish }: { wish: WishSummary }) => (
  <Row
    title={wish.title}
    sub={wishSub(wish)}
    end={wishBadge(wish.status)}
    onClick={() => go(PAGES.wish, { id: wish.wishId })}
  />
)
