import { useState } from 'react'
import { Button } from '@/ui/Button'
import { WordsSheet } from '@/ui/WordsSheet'

interface Props {
  /** Under which name the reason is kept until it is sent. */
  draft: string
  /** What is sent back, e.g. «退回报到申请». */
  title: string
  hint: string
  busy: boolean
  /** Fails when it was not done, after the person was told why. */
  decide: (answer: { approve: boolean; reason?: string }) => Promise<unknown>
}

/** Let through, or sent back with a reason: in place. */
export function Reviewing({ draft, title, hint, busy, decide }: Props) {
  const [declining, setDeclining] = useState(false)
  const approve = () => decide({ approve: true }).catch(() => undefined)
  return (
    <>
      <Button size="small" kind="plain" onClick={() => setDeclining(true)}>
        退回
      </Button>
      <Button size="small" busy={busy} onClick={approve}>
        通过
      </Button>
      {declining && (
        <WordsSheet
          draft={draft}
          title={title}
          label="退回的原因"
          hint={hint}
          confirmText="退回"
          open
          busy={busy}
          onClose={() => setDeclining(false)}
          onConfirm={reason => decide({ approve: false, reason }).then(() => setDeclining(false))}
        />
      )}
    </>
  )
}
