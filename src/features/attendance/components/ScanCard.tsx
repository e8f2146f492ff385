import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/Button'
import { say } from '@/ui/say'
import { readCardText } from '../codeText'
import { useCheckInFor } from '../useCheckInFor'

/** Scans a member's own card: checks that person in, or out. Where there is no scanner the digits are typed on the roster. */
export function ScanCard({ shiftId }: { shiftId: string }) {
  const checkInFor = useCheckInFor()
  if (!canScan) return null
  const start = async () => {
    const text = await scan()
    if (text === null) return
    const card = readCardText(text)
    if (card) checkInFor.mutate({ shiftId, ...card })
    else say.problem('这不是服务卡，请对方在「我的」里打开「服务卡」再扫')
  }
  return (
    <Button block busy={checkInFor.isPending} onClick={start}>
      扫居民的服务卡
    </Button>
  )
}
