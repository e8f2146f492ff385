import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { a11y } from '@/platform/a11y'
import { holdFocus } from '@/platform/holdFocus'
import { Button } from './Button'
import { type Dialog as Asked, answer, useSaid } from './say'

/** What must be answered before one goes on; drawn only while there is something. */
export function Dialog() {
  const dialog = useSaid(({ dialogs }) => dialogs[0])
  return dialog ? <Open dialog={dialog} /> : null
}

const ID = 'dialog'

function Open({ dialog }: { dialog: Asked }) {
  const { title, words, agree, decline } = dialog
  useEffect(() => holdFocus(ID, () => answer(dialog, false)), [dialog])
  return (
    <View className="veil" catchMove>
      <View className="dialog" id={ID} {...a11y('alertdialog', title)}>
        <View className="dialog-title">{title}</View>
        <View className="dialog-words" {...a11y('alert')}>
          {words}
        </View>
        <View className="dialog-answers">
          {decline !== undefined && (
            <Button kind="plain" onClick={() => answer(dialog, false)}>
              {decline}
            </Button>
          )}
          <Button onClick={() => answer(dialog, true)}>{agree}</Button>
        </View>
      </View>
    </View>
  )
}
