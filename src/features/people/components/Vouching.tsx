import { MEMBER_KINDS } from '@cloud/people/labels'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { momentLabel } from '@/platform/dates'
import { useAction, usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Card'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import { WordsSheet } from '@/ui/WordsSheet'

type Application = Output<'people', 'unitApplications'>['items'][number]

/** People who say they work in the unit: the liaison confirms it, or sends back who does not. */
export function Vouching({ unitId }: { unitId: string }) {
  const pages = usePages(['people', 'unitApplications', unitId], cursor =>
    call('people', 'unitApplications', { unitId, ...(cursor && { cursor }) }),
  )
  return (
    <>
      <Heading>等您确认的职工</Heading>
      <List pages={pages} empty="没有等您确认的报到">
        {application => <ApplicationTask key={application.reportInId} application={application} />}
      </List>
    </>
  )
}

function ApplicationTask({ application }: { application: Application }) {
  const { reportInId, displayName, kind, communityName, appliedAt } = application
  const [refusing, setRefusing] = useState(false)
  const vouch = useAction('people', 'vouch', (_, { agree }) => {
    setRefusing(false)
    say.done(agree ? '已确认，等社区审核' : '已退回')
  })
  return (
    <TaskRow about={displayName}>
      <Row
        title={displayName}
        sub={`${MEMBER_KINDS[kind]} · 报到${communityName} · ${momentLabel(appliedAt)}`}
      />
      <Button size="small" kind="plain" onClick={() => setRefusing(true)}>
        退回
      </Button>
      <Button size="small" busy={vouch.isPending} onClick={() => vouch.mutate({ reportInId, agree: true })}>
        是本单位的
      </Button>
      {refusing && (
        <WordsSheet
          draft={`people.vouch:${reportInId}`}
          title="退回报到申请"
          label="退回的原因"
          hint="例如：不是本单位职工。申请人会看到"
          confirmText="退回申请"
          open
          busy={vouch.isPending}
          onClose={() => setRefusing(false)}
          onConfirm={reason => vouch.mutateAsync({ reportInId, agree: false, reason })}
        />
      )}
    </TaskRow>
  )
}
