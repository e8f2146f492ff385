import { Text } from '@tarojs/components'

export type Tone = 'good' | 'wait' | 'bad' | 'plain'

/** Colour is never the only sign: each tone has its own mark before the word, for those who see it only. */
const MARKS: Record<Tone, string> = { good: '✓', wait: '…', bad: '!', plain: '·' }

/** A state in words. */
export const Badge = ({ tone, children }: { tone: Tone; children: string }) => (
  <Text className={`badge badge-${tone}`}>
    <Text className="badge-mark" aria-hidden>
      {`${MARKS[tone]} `}
    </Text>
    {children}
  </Text>
)
