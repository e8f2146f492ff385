import { View } from '@tarojs/components'

/** A word of thanks, as large as it deserves. */
export const ThanksCard = ({ words, by }: { words: string; by: string }) => (
  <View className="thanks">
    <View className="thanks-words">{words}</View>
    <View className="thanks-by">{by}</View>
  </View>
)
