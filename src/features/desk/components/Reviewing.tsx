import { useState } from 'react'
import { Button } from '@/ui/Button'
import { WordsSheet } from '@/ui/Sheet'

interface Props {
  /** What is sent back, e.g. «退回报到申请». */
  title: string
  hint: string
  busy: boolean
  decide: (answer: { approve: boolean; reason?: string }) => void
}

/** Let through, or sent back with a reason: in place. */
export function Reviewing({ title, hint, busy, decide }: Props) {
  const [declining, setDeclining] = useState(false)
  return (
    <>
      <Button size="small" kind="plain" onClick={() => setDeclining(true)}>
        退回
      </Button>
      <Button size="small" busy={busy} onClick={() => decide({ approve: true })}>
        通过
      </Button>
      {declining && (
        <WordsSheet
          title={title}
          label="退回的原因"
          hint={hint}
          confirmText="退回"
          open
          busy={busy}
          onClose={() => setDeclining(false)}
          onConfirm={reason => {
            setDeclining(false)
            decide({ approve: false, reason })
          }}
        />
      )}
    </>
  )
}
