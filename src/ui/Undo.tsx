import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { Button } from './Button'
import { takeBack, useOffer } from './offerUndo'

/** What was just done, with a button to take it back; it goes by itself, and the page offers the same in its own words. */
export function Undo() {
  const offer = useOffer(state => state.offer)
  if (!offer) return null
  return (
    <View className="undo">
      <View className="undo-words" {...a11y('status', offer.words)}>
        {offer.words}
      </View>
      <Button size="small" kind="plain" onClick={() => takeBack(offer)}>
        撤销
      </Button>
    </View>
  )
}
