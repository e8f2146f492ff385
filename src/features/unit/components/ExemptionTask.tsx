import { useState } from 'react'
import { type Exemption, ExemptionCard } from '@/features/attendance/components/ExemptionCard'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'

type Refusal = 'decline' | 'revoke'
const WORDS: Record<Refusal, { title: string; button: string; done: string }> = {
  decline: { title: '退回申请', button: '退回', done: '已退回' },
  revoke: { title: '取消免服务', button: '取消免服务', done: '已取消' },
}

/** One exemption, decided in place. */
export function ExemptionTask({ exemption }: { exemption: Exemption }) {
  const { exemptionId, actions } = exemption
  const [refusing, refuse] = useState<Refusal>()
  const decide = useAction('attendance', 'decideExemption', (_, { decision }) => {
    refuse(undefined)
    say.done(decision === 'grant' ? '已同意' : WORDS[decision].done)
  })
  const refusals = (['decline', 'revoke'] as const).filter(action => actions.includes(action))
  return (
    <ExemptionCard exemption={exemption} named>
      {actions.includes('grant') && (
        <Button
          block
          busy={decide.isPending}
          onClick={() => decide.mutate({ exemptionId, decision: 'grant' })}
        >
          同意
        </Button>
      )}
      {refusals.map(action => (
        <Button key={action} block kind="plain" disabled={decide.isPending} onClick={() => refuse(action)}>
          {WORDS[action].button}
        </Button>
      ))}
      {refusing && (
        <WordsSheet
          draft={`attendance.${refusing}Exemption:${exemptionId}`}
          title={WORDS[refusing].title}
          label="原因"
          hint="本人会看到"
          confirmText={WORDS[refusing].button}
          open
          busy={decide.isPending}
          onClose={() => refuse(undefined)}
          onConfirm={reason => decide.mutateAsync({ exemptionId, decision: refusing, reason })}
        />
      )}
    </ExemptionCard>
  )
}
