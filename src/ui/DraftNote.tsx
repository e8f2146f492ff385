import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import type { DraftState } from '@/query/useDraft'
import { Button } from './Button'
import './DraftNote.scss'

interface Props {
  note: DraftState
  /** What has to be filled in once more, because it is not kept. */
  but?: string
}

/** A quiet line over a form that goes on where it was left; clearing it can be undone. */
export function DraftNote({ note: { state, clear, undo }, but }: Props) {
  if (!state) return null
  const words = state === 'cleared' ? '已清空' : `已恢复上次没写完的内容${but ? `，${but}` : ''}`
  return (
    <View className="draft-note">
      <View className="draft-words" {...a11y('status', words)}>
        {words}
      </View>
      <Button size="small" kind="plain" onClick={state === 'cleared' ? undo : clear}>
        {state === 'cleared' ? '撤销' : '清空'}
      </Button>
    </View>
  )
}
