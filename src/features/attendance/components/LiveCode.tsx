import { View } from '@tarojs/components'
import { useCall } from '@/query/hooks'
import { Loaded } from '@/ui/Loaded'
import { codeText } from '../codeText'
import { useCountdown } from '../useCountdown'
import { CodeCard } from './CodeCard'

/** Read again so often: a lost connection must not leave an old code on the screen. */
const RETRY_MS = 5_000

/** The rotating code of a shift. A code that has run out is not shown. */
export function LiveCode({ shiftId }: { shiftId: string }) {
  const query = useCall('attendance', 'code', { shiftId }, { every: RETRY_MS })
  const seconds = useCountdown(query.data?.secondsLeft ?? 0, query.dataUpdatedAt, query.refetch)
  if (query.data && seconds === 0)
    return <View className="code">{query.error?.message ?? '正在换新码，请稍等…'}</View>
  return (
    <Loaded query={query}>
      {({ code }) => <CodeCard name="签到" text={codeText(shiftId, code)} code={code} seconds={seconds} />}
    </Loaded>
  )
}
