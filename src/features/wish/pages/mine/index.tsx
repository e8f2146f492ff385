import { useState } from 'react'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { WishRow } from '../../components/WishRow'

const SIDES = [
  { value: 'mine', label: '我许的' },
  { value: 'claimedByMe', label: '我认领的' },
] as const

/** The wishes I posted, and those I took on. */
export default function MyWishesPage() {
  const [side, setSide] = useState<(typeof SIDES)[number]['value']>('mine')
  const wishes = usePages(['wish', side, 'pages'], cursor => call('wish', side, cursor ? { cursor } : {}))
  const empty = side === 'mine' ? '您还没有许过心愿' : '您还没有认领过心愿'
  return (
    <Screen>
      <Choice label="看哪些" options={SIDES} value={side} onChange={setSide} />
      <List pages={wishes} empty={empty}>
        {wish => <WishRow key={wish.wishId} wish={wish} />}
      </List>
    </Screen>
  )
}
