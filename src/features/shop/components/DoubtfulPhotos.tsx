import { Image, View } from '@tarojs/components'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { say } from '@/ui/say'

interface Props {
  itemId: string
  photos: { photoId: string; url: string }[]
}

/** Pictures that the check was in doubt about: a secretary looks at each. */
export function DoubtfulPhotos({ itemId, photos }: Props) {
  const judge = useAction('shop', 'judgePhoto', (_, { show }) => say.done(show ? '已公开' : '已删去'))
  return (
    <>
      {photos.map(({ photoId, url }) => (
        <View key={photoId} className="field">
          <View className="field-label">这张照片请您看看能不能公开</View>
          <View className="photos">
            <View className="photo">
              <Image className="photo-image" src={url} mode="aspectFill" />
            </View>
          </View>
          <View className="chips">
            {[true, false].map(show => (
              <Button
                key={`${show}`}
                size="small"
                kind="plain"
                disabled={judge.isPending}
                onClick={() => judge.mutate({ itemId, photoId, show })}
              >
                {show ? '可以公开' : '不公开'}
              </Button>
            ))}
          </View>
        </View>
      ))}
    </>
  )
}
