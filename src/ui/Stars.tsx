import { Rate } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'

const WORDS = ['', '很不满意', '不满意', '一般', '满意', '非常满意']

/** One to five stars, and what they mean in words. */
export const Stars = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (value: number) => void
}) => (
  <View className="field" aria-label={`${label}，${value} 星`}>
    <View className="field-label">{`${label}：${WORDS[value] ?? ''}`}</View>
    <Rate value={value} min={1} onChange={onChange} />
  </View>
)
