import { Popup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { a11y } from '@/platform/a11y'
import { Button } from './Button'
import { AreaField } from './Field'

interface SheetProps {
  title: string
  open: boolean
  onClose: () => void
}

/** A sheet from below for one more answer; its button or a tap beside it closes it. */
export const Sheet = ({ title, open, onClose, children }: PropsWithChildren<SheetProps>) => (
  <Popup visible={open} position="bottom" round onClose={onClose} destroyOnClose>
    <View className="sheet">
      <View className="sheet-head">
        <View className="sheet-title" {...a11y('heading')}>
          {title}
        </View>
        <Button size="small" kind="plain" onClick={onClose}>
          关闭
        </Button>
      </View>
      {children}
    </View>
  </Popup>
)

interface WordsProps extends SheetProps {
  /** The question, e.g. «为什么退回？». */
  label: string
  hint: string
  confirmText: string
  busy: boolean
  onConfirm: (words: string) => void
}

/** Asks for a few words (a reason, a note) before doing something. */
export function WordsSheet({ label, hint, confirmText, busy, onConfirm, ...sheet }: WordsProps) {
  const [words, setWords] = useState('')
  return (
    <Sheet {...sheet}>
      <AreaField label={label} hint={hint} value={words} max={200} onChange={setWords} />
      <Button block busy={busy} disabled={words.trim() === ''} onClick={() => onConfirm(words)}>
        {confirmText}
      </Button>
    </Sheet>
  )
}
