import { View } from '@tarojs/components'
import { CodeDisplay } from '@/ui/CodeDisplay'
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
  <CodeDisplay name={name} text={text} digits={`${code.slice(0, 3)} ${code.slice(3)}`}>
    <View className="live-ring">
      <View className="live-left" style={{ width: `${(seconds / PERIOD_S) * 100}%` }} />
    </View>
    <View className="lead">{`${seconds} 秒后换新码`}</View>
  </CodeDisplay>
)
