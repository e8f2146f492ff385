import { useState } from 'react'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

interface Props {
  title: string
  label: string
  name?: string
  max: number
  busy: boolean
  onClose: () => void
  onConfirm: (name: string) => void
}

/** Asks for a name, of something new or instead of the old one. */
export function NameSheet({ title, label, name = '', max, busy, onClose, onConfirm }: Props) {
  const [words, setWords] = useState(name)
  return (
    <Sheet title={title} open onClose={onClose}>
      <TextField label={label} max={max} value={words} onChange={setWords} />
      <Button
        block
        busy={busy}
        disabled={words.trim() === '' || words.trim() === name}
        onClick={() => onConfirm(words)}
      >
        保存
      </Button>
    </Sheet>
  )
}
