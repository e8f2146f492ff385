import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useSettings } from '@/query/session'
import { dismiss, useSaid } from './say'

/** Time to notice it, and to read it as slowly as anybody does. */
const shownFor = (words: string, large: boolean) => (4_000 + 150 * words.length) * (large ? 1.5 : 1)

/** What was done, on the page where one is by then; it goes by itself, or by a tap. */
export function Notice() {
  const large = useSettings(settings => settings.largeText)
  const notice = useSaid(said => said.notice)
  useEffect(() => {
    if (!notice) return
    const going = setTimeout(() => dismiss(notice), shownFor(notice.words, large))
    return () => clearTimeout(going)
  }, [notice, large])
  if (!notice) return null
  return (
    <View className="notice" onClick={() => dismiss(notice)}>
      <View className="notice-words">{notice.words}</View>
    </View>
  )
}
