import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { QrCode } from '@/ui/QrCode'
import './code.scss'

/** A code holds so long. */
const PERIOD_S = 30

interface Props {
  /** What the QR says. */
  text: string
  code: string
  /** «签到», «服务卡». */
  name: string
  seconds: number
}

/** A rotating code, large: a QR to scan, six digits to type, and how long they hold. */
export const CodeCard = ({ text, code, name, seconds }: Props) => (
  <View className="live">
    <QrCode text={text} label={`${name}二维码`} />
    <View className="live-digits" {...a11y('status', `${name}码 ${[...code].join(' ')}`)}>
      {`${code.slice(0, 3)} ${code.slice(3)}`}
    </View>
    <View className="live-ring">
      <View className="live-left" style={{ width: `${(seconds / PERIOD_S) * 100}%` }} />
    </View>
    <View className="lead">{`${seconds} 秒后换新码`}</View>
  </View>
)
