import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '@/platform/a11y'
import { QrCode } from './QrCode'

interface Props {
  /** What it is, for those who hear it: «签到», «服务卡», «券». */
  name: string
  /** What the QR code says to a scanner. */
  text: string
  /** The same in digits, in groups that a person can read out: «123 456». */
  digits: string
}

/** So many characters fit beside each other on the smallest phone. */
const SHORT = 7

/** A code to show somebody: to be scanned, or its digits read across a room. What stands below it comes inside. */
export const CodeDisplay = ({ name, text, digits, children }: PropsWithChildren<Props>) => (
  <View className="code">
    <QrCode text={text} label={`${name}二维码`} />
    <View
      className={digits.length > SHORT ? 'code-digits code-digits-long' : 'code-digits'}
      {...a11y('status', `${name}码 ${[...digits.replace(/ /g, '')].join(' ')}`)}
    >
      {digits}
    </View>
    {children}
  </View>
)
