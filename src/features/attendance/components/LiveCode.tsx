import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { useCall } from '@/query/hooks'
import { Loaded } from '@/ui/Loaded'
import { QrCode } from '@/ui/QrCode'
import { codeText } from '../codeText'
import { useCountdown } from '../useCountdown'
import './code.scss'

/** The rotating code: a QR to scan, six digits to type, and how long they hold. */
export function LiveCode({ shiftId }: { shiftId: string }) {
  const query = useCall('attendance', 'code', { shiftId })
  const seconds = useCountdown(query.data?.secondsLeft ?? 0, query.dataUpdatedAt, query.refetch)
  return (
    <Loaded query={query}>
      {({ code }) => (
        <View className="live">
          <QrCode text={codeText(shiftId, code)} label="签到二维码" />
          <View className="live-digits" {...a11y('status', `签到码 ${[...code].join(' ')}`)}>
            {`${code.slice(0, 3)} ${code.slice(3)}`}
          </View>
          <View className="live-ring">
            <View className="live-left" style={{ width: `${(seconds / 30) * 100}%` }} />
          </View>
          <View className="lead">{`${seconds} 秒后换新码`}</View>
        </View>
      )}
    </Loaded>
  )
}
