import { useState } from 'react'
import { Button } from '@/ui/Button'
import { AreaField } from '@/ui/Field'
import { Stars } from '@/ui/Stars'

const MIDDLE = 3

interface Props {
  questions: string[]
  busy: boolean
  onSubmit: (said: { scores: number[]; words?: string }) => void
}

/** Scores for each question, and words if one likes. */
export function ScoreFields({ questions, busy, onSubmit }: Props) {
  const [scores, setScores] = useState(questions.map(() => MIDDLE))
  const [words, setWords] = useState('')
  return (
    <>
      {questions.map((question, index) => (
        <Stars
          key={question}
          label={question}
          value={scores[index] ?? MIDDLE}
          onChange={value => setScores(scores.map((one, place) => (place === index ? value : one)))}
        />
      ))}
      <AreaField label="评语（可以不填）" value={words} max={300} onChange={setWords} />
      <Button block busy={busy} onClick={() => onSubmit({ scores, ...(words.trim() && { words }) })}>
        提交评议
      </Button>
    </>
  )
}
