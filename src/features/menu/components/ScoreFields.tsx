import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { Stars } from '@/ui/Stars'

const MIDDLE = 3

interface Props {
  /** Under which they are kept until they are sent. */
  draft: string
  questions: string[]
  busy: boolean
  onSubmit: (said: { scores: number[]; words?: string }) => void
}

/** Scores for each question, and words if one likes. */
export function ScoreFields({ draft, questions, busy, onSubmit }: Props) {
  const start = { scores: questions.map(() => MIDDLE), words: '' }
  const { form, change, note } = useDraft(draft, start, { base: questions.join('\n') })
  const { scores, words } = form
  return (
    <>
      <DraftNote note={note} />
      {questions.map((question, index) => (
        <Stars
          key={question}
          label={question}
          value={scores[index] ?? MIDDLE}
          onChange={value => change({ scores: scores.map((one, place) => (place === index ? value : one)) })}
        />
      ))}
      <AreaField
        label="评语（可以不填）"
        value={words}
        max={300}
        onChange={text => change({ words: text })}
      />
      <Button block busy={busy} onClick={() => onSubmit({ scores, ...(words.trim() && { words }) })}>
        提交评议
      </Button>
    </>
  )
}
