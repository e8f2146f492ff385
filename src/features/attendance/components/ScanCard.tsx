import { useState } from 'react'
import { AgeSheet } from '@/features/post/components/AgeSheet'
import { CallError, type Output } from '@/platform/call'
import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/Button'
import { ask, say } from '@/ui/say'
import { readCardText } from '../codeText'
import { useCheckInFor } from '../useCheckInFor'

interface Props {
  shiftId: string
  shift: Output<'attendance', 'live'>
}
type Card = NonNullable<ReturnType<typeof readCardText>>

/** The server found the person, but no claim of theirs. */
const mightWalkIn = (error: Error) =>
  error instanceof CallError && error.issues.some(({ path }) => path === 'walkIn')

/**
 * Scans a member's own card: checks that person in, or out; who has no claim comes in as a walk-in where the switch is on.
 * Where there is no scanner the digits are typed on the roster.
 */
export function ScanCard({ shiftId, shift }: Props) {
  const [asked, askAge] = useState<Card>()
  const close = () => askAge(undefined)
  const checkInFor = useCheckInFor(close)
  if (!canScan) return null
  const walkIn = async (card: Card) => {
    if (!(await ask('让对方现场加入？', '对方没有认领这个时段，会占一个名额并签到。', '现场加入'))) return
    if (shift.minAge === undefined) checkInFor.mutate({ shiftId, ...card, walkIn: true })
    else askAge(card)
  }
  const start = async () => {
    const text = await scan()
    if (text === null) return
    const card = readCardText(text)
    if (!card) return say.problem('这不是服务卡，请对方在「我的」里打开「服务卡」再扫')
    const onError = (error: Error) => shift.walkInsOpen && mightWalkIn(error) && walkIn(card)
    checkInFor.mutate({ shiftId, ...card }, { onError })
  }
  return (
    <>
      <Button block busy={checkInFor.isPending} onClick={start}>
        扫居民的服务卡
      </Button>
      {asked && shift.minAge !== undefined && (
        <AgeSheet
          minAge={shift.minAge}
          whose="对方的"
          busy={checkInFor.isPending}
          close={close}
          confirm={birthYear => checkInFor.mutate({ shiftId, ...asked, walkIn: true, birthYear })}
        />
      )}
    </>
  )
}
