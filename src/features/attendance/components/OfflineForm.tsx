import { View } from '@tarojs/components'
import { useState } from 'react'
import { keepCheckIn } from '@/platform/keptCheckIns'
import { whereAmI } from '@/platform/location'
import { canScan } from '@/platform/scan'
import { sendKept } from '@/query/sendKept'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { CodeBoxes } from './CodeBoxes'
import { ScanButton } from './ScanButton'

/** A check-in of which nothing is known but the shift: the code is kept until the server can be asked. */
export function OfflineForm({ shiftId, first }: { shiftId: string; first: string }) {
  const [code, setCode] = useState(first)
  const [busy, setBusy] = useState(false)
  const keep = async (read: string) => {
    const madeAt = new Date().toISOString()
    setBusy(true)
    const position = await whereAmI()
    keepCheckIn({ shiftId, code: read, madeAt, ...(position && { position }) })
    sendKept()
  }
  const type = (typed: string) => {
    setCode(typed)
    if (typed.length === 6) keep(typed)
  }
  return (
    <Card>
      <Title>签到</Title>
      <View className="lead">
        现在没有网络，读不到这个时段。您照样可以签到：手机先记下签到码和时间，连上网后自动补交，由系统核对。
      </View>
      {canScan && <ScanButton shiftId={shiftId} busy={busy} onCode={keep} />}
      <View className="lead">请输入现场屏幕上的 6 位数字，30 秒换一次</View>
      <CodeBoxes value={code} onChange={type} />
      <View className="lead">
        有的时段核对位置，所以会问一次您此刻的位置，补交以后手机就删掉。不愿意可以拒绝。
      </View>
      <Button block busy={busy} disabled={code.length !== 6} onClick={() => keep(code)}>
        记下签到
      </Button>
    </Card>
  )
}
