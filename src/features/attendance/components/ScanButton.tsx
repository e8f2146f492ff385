import { scan } from '@/platform/scan'
import { Button } from '@/ui/Button'
import { say } from '@/ui/say'
import { readCodeText } from '../codeText'

/** Scans the code of one shift, and tells when it was that of another. */
export function ScanButton({
  shiftId,
  busy,
  onCode,
}: {
  shiftId: string
  busy: boolean
  onCode: (code: string) => void
}) {
  const start = async () => {
    const text = await scan()
    if (text === null) return
    const read = readCodeText(text)
    if (!read) say.problem('这不是签到码，请扫现场屏幕上的二维码')
    else if (read.shiftId !== shiftId) say.problem('这是另一个时段的签到码，请核对')
    else onCode(read.code)
  }
  return (
    <Button block busy={busy} onClick={start}>
      扫一扫现场的二维码
    </Button>
  )
}
