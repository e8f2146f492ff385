import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'

const WORDS = ['很不满意', '不满意', '一般', '满意', '非常满意']

interface Props {
  label: string
  /** One to five. */
  value: number
  onChange: (value: number) => void
}

/** One to five stars, and what they mean in words; each star is a button that says so. */
export const Stars = ({ label, value, onChange }: Props) => (
  <View className="field">
    <View className="field-label">{`${label}：${WORDS[value - 1] ?? ''}`}</View>
    <View className="stars">
      {WORDS.map((word, index) => {
        const star = index + 1
        return (
          <View
            key={word}
            className={star <= value ? 'star star-on' : 'star'}
            {...a11y('button', `${star} 星，${word}${star === value ? '，已选' : ''}`)}
            onClick={() => onChange(star)}
          >
            {star <= value ? '★' : '☆'}
          </View>
        )
      })}
    </View>
  </View>
)
