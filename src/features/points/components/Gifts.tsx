import { call, type Output } from '@/platform/call'
import { dayLabel, minutesLabel } from '@/platform/dates'
import { useAction, usePages } from '@/query/hooks'
import { Badge, type Tone } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Pair } from '@/ui/Card'
import { List } from '@/ui/List'
import { ask } from '@/ui/say'

type Side = 'given' | 'received'
type Gift = Output<'points', 'gifts'>['items'][number]

const TONES: Record<Gift['status'], Tone> = {
  offered: 'wait',
  accepted: 'good',
  declined: 'plain',
  withdrawn: 'plain',
  expired: 'plain',
}
const EMPTY = { given: '还没有送出过时长', received: '还没有收到过时长' }

/** Gifts of hours, given or received, and what can be done about each. */
export function Gifts({ side }: { side: Side }) {
  const gifts = usePages(['points', 'gifts', side], cursor =>
    call('points', 'gifts', { side, ...(cursor && { cursor }) }),
  )
  return (
    <List cards pages={gifts} empty={EMPTY[side]}>
      {gift => <GiftCard key={gift.giftId} gift={gift} side={side} />}
    </List>
  )
}

function GiftCard({ gift, side }: { gift: Gift; side: Side }) {
  const { giverName, receiverName, minutes, words, status, label, offeredAt, expiresAt } = gift
  return (
    <Card>
      <Pair name={side === 'given' ? '送给' : '来自'}>{side === 'given' ? receiverName : giverName}</Pair>
      <Pair name="时长">{minutesLabel(minutes)}</Pair>
      {words && <Pair name="附言">{words}</Pair>}
      <Pair name="送出">{dayLabel(offeredAt)}</Pair>
      <Pair name="状态">
        <Badge tone={TONES[status]}>{label}</Badge>
      </Pair>
      {expiresAt && <Pair name="有效至">{dayLabel(expiresAt)}</Pair>}
      {status === 'offered' && (side === 'given' ? <TakeBack gift={gift} /> : <Answer gift={gift} />)}
    </Card>
  )
}

function Answer({ gift: { giftId } }: { gift: Gift }) {
  const answer = useAction('points', 'answerGift')
  const decline = async () => {
    if (await ask('谢绝？', '时长会退回给对方。', '谢绝')) answer.mutate({ giftId, accept: false })
  }
  return (
    <>
      <Button block busy={answer.isPending} onClick={() => answer.mutate({ giftId, accept: true })}>
        接受时长
      </Button>
      <Button block kind="plain" disabled={answer.isPending} onClick={decline}>
        谢绝
      </Button>
    </>
  )
}

function TakeBack({ gift: { giftId } }: { gift: Gift }) {
  const withdraw = useAction('points', 'withdrawGift')
  const confirm = async () => {
    if (await ask('收回？', '时长会退回给您，但仍算在本月送出的里面。', '收回')) withdraw.mutate({ giftId })
  }
  return (
    <Button block kind="plain" busy={withdraw.isPending} onClick={confirm}>
      收回
    </Button>
  )
}
