import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { useCall } from '@/query/hooks'
import { Loaded } from '@/ui/Loaded'
import { QrCode } from '@/ui/QrCode'
import { codeText } from '../codeText'
import { useCountdown } from '../useCountdown'
import './code.scss'

/** A code holds so long. */
const PERIOD_S = 30
/** Read again so often: a lost connection must not leave an old code on the screen. */
const RETRY_MS = 5_000

/** The rotating code: a QR to scan, six digits to type, and how long they hold. A code that has run out is not shown. */
export function LiveCode({ shiftId }: { shiftId: string }) {
  const query = useCall('attendance', 'code', { shiftId }, { every: RETRY_MS })
  const seconds = useCountdown(query.data?.secondsLeft ?? 0, query.dataUpdatedAt, query.refetch)
  if (query.data && seconds === 0)
    return <View className="live">{query.error?.message ?? '正在换新码，请稍等…'}</View>
  return (
    <Loaded query={query}>
      {({ code }) => (
        <View className="live">
          <QrCode text={codeText(shiftId, code)} label="签到二维码" />
          <View className="live-digits" {...a11y('status', `签到码 ${[...code].join(' ')}`)}>
            {`${code.slice(0, 3)} ${code.slice(3)}`}
          </View>
          <View className="live-ring">
            <View className="live-left" style={{ width: `${(seconds / PERIOD_S) * 100}%` }} />
          </View>
          <View className="lead">{`${seconds} 秒后换新码`}</View>
        </View>
      )}
    </Loaded>
  )
}
