import { View } from '@tarojs/components'
import { Button } from './Button'
import { Card, Heading } from './Card'
import { Photos } from './Photos'
import { TaskRow } from './TaskRow'

interface Props {
  photos: { photoId: string; url?: string | undefined }[]
  busy: boolean
  judge: (photoId: string, show: boolean) => void
}

/** Pictures that the check was in doubt about, each with its two answers, for whoever answers for the community. */
export const JudgePhotos = ({ photos, busy, judge }: Props) =>
  photos.map(({ photoId, url }) => (
    <TaskRow key={photoId} about="待看的照片">
      <Photos photos={url ? [{ key: photoId, url }] : []} label="待看的照片" />
      <Button size="small" kind="plain" busy={busy} onClick={() => judge(photoId, false)}>
        去掉
      </Button>
      <Button size="small" busy={busy} onClick={() => judge(photoId, true)}>
        可以公开
      </Button>
    </TaskRow>
  ))

/** The same as a part of a page, as long as there are any. */
export const JudgeCard = (props: Props) =>
  props.photos.length > 0 && (
    <Card>
      <Heading>请看一看这些照片</Heading>
      <View className="lead">系统拿不准。公开前别人看不到；不合适的请去掉，会从系统里删掉。</View>
      <JudgePhotos {...props} />
    </Card>
  )
