import { machine } from '../../kit/machine'
import { ORG_REVIEW_LABELS } from '../labels'

/** The street opens and closes a review; while it is open every seat scores once. */
export const orgReviewMachine = machine<'open' | 'closed', 'street' | 'seat', 'score' | 'close'>({
  noun: '这次评议',
  labels: ORG_REVIEW_LABELS,
  edges: {
    score: { from: ['open'], to: 'open', by: ['street', 'seat'], label: '参加' },
    close: { from: ['open'], to: 'closed', by: ['street'], label: '公布' },
  },
})
