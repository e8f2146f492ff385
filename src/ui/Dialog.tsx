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
  const close = () => answer(dialog, null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: closing is of this dialog, and only another one takes the focus anew
  useEffect(() => holdFocus(ID, close), [dialog])
  return (
    <View className="veil" catchMove>
      <View className="dialog" id={ID} {...a11y('alertdialog', title)}>
        <View className="dialog-title">{title}</View>
        {words && (
          <View className="dialog-words" {...a11y('alert')}>
            {words}
          </View>
        )}
        {Array.isArray(agree) && (
          <View className="dialog-things">
            {agree.map((thing, place) => (
              <Button key={thing} kind="plain" block onClick={() => answer(dialog, place)}>
                {thing}
              </Button>
            ))}
          </View>
        )}
        <View className="dialog-answers">
          {decline !== undefined && (
            <Button kind="plain" onClick={close}>
              {decline}
            </Button>
          )}
          {!Array.isArray(agree) && <Button onClick={() => answer(dialog, 0)}>{agree}</Button>}
        </View>
      </View>
    </View>
  )
}
