import { HISTORY_LABELS } from '@cloud/attendance/labels'
import { useRouter } from '@tarojs/taro'
import { useCall } from '@/query/hooks'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Timeline } from '@/ui/Timeline'
import { RecordActions } from '../../components/RecordActions'
import { RecordCard } from '../../components/RecordCard'

/** One attendance: what is recorded, who said so and why, and what this person can do about it. */
export default function RecordPage() {
  const { shiftId = '', personId } = useRouter().params
  const record = useCall('attendance', 'record', { shiftId, ...(personId && { personId }) })
  return (
    <Screen bar={record.data?.actions.length ? <RecordActions record={record.data} /> : undefined}>
      <Loaded query={record}>
        {data => (
          <>
            <RecordCard record={data} />
            {data.timeline.length > 0 && (
              <>
                <Heading>经过</Heading>
                <Card>
                  <Timeline lines={data.timeline} labels={HISTORY_LABELS} />
                </Card>
              </>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
