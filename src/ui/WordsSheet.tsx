import { useDraft } from '@/query/useDraft'
import { Button } from './Button'
import { DraftNote } from './DraftNote'
import { AreaField } from './Field'
import { Sheet, type SheetProps } from './Sheet'

interface WordsProps {
  /** What the words are about: under this name they are kept until they are sent, e.g. `wish.report:<id>`. */
  draft: string
  /** The question, e.g. «为什么退回？». */
  label: string
  hint: string
  confirmText: string
  busy: boolean
  /** Does it with these words; fails when it was not done, after the person was told why. */
  onConfirm: (words: string) => Promise<unknown>
}

/** Asks for a few words (a reason, a note) before doing something. */
export const WordsSheet = ({ title, open, onClose, ...words }: SheetProps & WordsProps) => (
  <Sheet title={title} open={open} onClose={onClose}>
    <Words {...words} />
  </Sheet>
)

function Words({ draft, label, hint, confirmText, busy, onConfirm }: WordsProps) {
  const { form, change, note, sent } = useDraft(draft, { words: '' })
  const { words } = form
  // What was not done keeps its words, for another try.
  const confirm = () => onConfirm(words).then(sent, () => undefined)
  return (
    <>
      <DraftNote note={note} />
      <AreaField
        label={label}
        hint={hint}
        value={words}
        max={200}
        onChange={written => change({ words: written })}
      />
      <Button block busy={busy} disabled={words.trim() === ''} onClick={confirm}>
        {confirmText}
      </Button>
    </>
  )
}
