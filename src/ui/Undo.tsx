import { View } from '@tarojs/components'
import { Button } from './Button'
import { takeBack, useOffer } from './offerUndo'

/** What was just done, with a button to take it back; it goes by itself, and the page offers the same in its own words. */
export function Undo() {
  const offer = useOffer(state => state.offer)
  if (!offer) return null
  return (
    <View className="notice">
      <View className="notice-words">{offer.words}</View>
      <Button size="small" kind="plain" onClick={() => takeBack(offer)}>
        撤销
      </Button>
    </View>
  )
}
