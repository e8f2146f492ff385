import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { useCheckInFor } from '../useCheckInFor'
import type { AttendanceLine } from './AttendanceRow'
import { CodeBoxes } from './CodeBoxes'

interface Props {
  record: AttendanceLine
  title: string
  close: () => void
}

/** The six digits of this person's own card, for when it cannot be scanned. */
export function CardSheet({ record, title, close }: Props) {
  const { shiftId, personId, displayName } = record
  const [code, setCode] = useState('')
  const checkInFor = useCheckInFor(close)
  const send = (typed: string) =>
    checkInFor.mutate({ shiftId, personId, code: typed }, { onError: () => setCode('') })
  const type = (typed: string) => {
    setCode(typed)
    if (typed.length === 6) send(typed)
  }
  return (
    <Sheet title={title} open onClose={close}>
      <View className="lead">{`请${displayName}在「我的」里打开「服务卡」，输入卡上的 6 位数字`}</View>
      <CodeBoxes value={code} onChange={type} label="6 位服务卡码" />
      <Button block busy={checkInFor.isPending} disabled={code.length !== 6} onClick={() => send(code)}>
        核对
      </Button>
    </Sheet>
  )
}
