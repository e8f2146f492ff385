import { useState } from 'react'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import { WordsSheet } from '@/ui/WordsSheet'

interface Props {
  teamId: string
  personId: string
  displayName: string
}

/** Someone who wants to join: let in, or declined with a reason, in place. */
export function ApplicantRow({ teamId, personId, displayName }: Props) {
  const [declining, setDeclining] = useState(false)
  const answer = useAction('team', 'answerApplicant', (_, { approve }) => {
    setDeclining(false)
    say.done(approve ? '已同意' : '已婉拒')
  })
  return (
    <TaskRow about={displayName}>
      <Row title={displayName} sub="申请加入" />
      <Button size="small" kind="plain" onClick={() => setDeclining(true)}>
        婉拒
      </Button>
      <Button
        size="small"
        busy={answer.isPending}
        onClick={() => answer.mutate({ teamId, personId, approve: true })}
      >
        同意
      </Button>
      {declining && (
        <WordsSheet
          draft={`team.declineApplicant:${teamId}:${personId}`}
          title={`婉拒${displayName}的申请`}
          label="说说原因"
          hint="申请人会看到"
          confirmText="婉拒申请"
          open
          busy={answer.isPending}
          onClose={() => setDeclining(false)}
          onConfirm={reason => answer.mutateAsync({ teamId, personId, approve: false, reason })}
        />
      )}
    </TaskRow>
  )
}
