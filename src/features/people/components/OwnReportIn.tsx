import { REPORT_IN_ACTIONS, REPORT_IN_LABELS } from '@cloud/people/labels'
import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { useAction, useCall } from '@/query/hooks'
import { Badge, type Tone } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Pair } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { ask, say } from '@/ui/say'
import { Timeline } from '@/ui/Timeline'

export type OwnReportInItem = Output<'people', 'myReportIns'>['items'][number]

const TONES: Record<OwnReportInItem['status'], Tone> = {
  pending: 'wait',
  vouched: 'wait',
  active: 'good',
  declined: 'bad',
  withdrawn: 'plain',
  moved: 'plain',
}

/** What it means to the member. */
const NEXT: Record<OwnReportInItem['status'], string> = {
  pending: '申请已经提交。单位联络员可以先确认，社区书记审核后生效。',
  vouched: '您的单位已经确认，等社区书记审核。',
  active: '您已经向本社区报到了，服务会计入本月和全年的达标情况。',
  declined: '这次没有通过，改好后可以再提交。',
  withdrawn: '您撤回了这份申请，随时可以再提交。',
  moved: '您搬走了，这份报到已经结束。',
}

/** How a report-in stands, with everything that happened to it. */
export function OwnReportIn({ item }: { item: OwnReportInItem }) {
  const { reportInId, status, declinedReason, unitName, communityName } = item
  const one = useCall('people', 'getReportIn', { reportInId })
  const withdraw = useAction('people', 'withdrawReportIn', () => say.done('已撤回'))
  const takeBack = async () => {
    if (await ask('撤回报到？', '撤回后社区不再审核，您可以再次提交。', '撤回报到'))
      withdraw.mutate({ reportInId })
  }
  return (
    <Card>
      <Badge tone={TONES[status]}>{REPORT_IN_LABELS[status]}</Badge>
      <View className="lead">{NEXT[status]}</View>
      {declinedReason && <Pair name="原因">{declinedReason}</Pair>}
      <Pair name="社区">{communityName ?? ''}</Pair>
      <Pair name="单位">{unitName ?? ''}</Pair>
      <Loaded query={one}>
        {({ timeline }) => <Timeline lines={timeline} labels={REPORT_IN_ACTIONS} />}
      </Loaded>
      {item.actions.includes('withdraw') && (
        <Button kind="plain" block busy={withdraw.isPending} onClick={takeBack}>
          撤回报到
        </Button>
      )}
    </Card>
  )
}
