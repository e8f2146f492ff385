import { PHOTO_LABELS } from '@cloud/wish/labels'
import { View } from '@tarojs/components'
import { momentLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Photos } from '@/ui/Photos'
import type { WishDetail, WishPhoto } from '../types'
import { useWishMoves } from '../useWishMoves'

/** Pictures that can be looked at, with how they stand for whoever added or judges them. */
const shown = (photos: Pick<WishPhoto, 'photoId' | 'url' | 'state'>[]) =>
  photos.flatMap(({ photoId, url, state }) =>
    url ? [{ key: photoId, url, note: state === 'shown' ? undefined : PHOTO_LABELS[state] }] : [],
  )

export function WishPhotos({ wish, of }: { wish: WishDetail; of: string }) {
  const photos = wish.photos.filter(one => one.of === of)
  const refused = photos.filter(({ state }) => state === 'refused').length
  return (
    <>
      {photos.length > refused && <Photos photos={shown(photos)} label="照片" />}
      {refused > 0 && <View className="lead">{`有 ${refused} 张照片没有通过审核，已经删掉。`}</View>}
    </>
  )
}

/** How it goes, as the claimer and helpers told it. */
export const ProgressCard = ({ wish }: { wish: WishDetail }) =>
  wish.progress && wish.progress.length > 0 ? (
    <Card>
      <Heading>进展</Heading>
      {wish.progress.map(({ progressId, displayName, note, at }) => (
        <View key={progressId} className="line">
          <View className="line-title">{note}</View>
          <WishPhotos wish={wish} of={progressId} />
          <View className="line-sub">{`${displayName} · ${momentLabel(at)}`}</View>
        </View>
      ))}
    </Card>
  ) : null

/** Doubtful pictures, for whoever answers for the community. */
export function DoubtfulPhotos({ wish }: { wish: WishDetail }) {
  const { busy, judgePhoto } = useWishMoves(wish.wishId, () => undefined)
  if (!wish.actions.includes('judgePhoto')) return null
  return (
    <Card>
      <Heading>请看一看这些照片</Heading>
      <View className="lead">系统拿不准。公开前别人看不到；不合适的请去掉，会从系统里删掉。</View>
      <JudgePhotos
        photos={wish.photos.filter(({ state }) => state === 'doubtful')}
        busy={busy}
        judge={judgePhoto}
      />
    </Card>
  )
}

interface JudgeProps {
  photos: Pick<WishPhoto, 'photoId' | 'url' | 'state'>[]
  busy: boolean
  judge: (photoId: string, show: boolean) => void
}

/** Each picture with its two answers. */
export const JudgePhotos = ({ photos, busy, judge }: JudgeProps) =>
  photos.map(photo => (
    <View key={photo.photoId} className="task">
      <Photos photos={shown([photo])} label="待看的照片" />
      <Button size="small" kind="plain" busy={busy} onClick={() => judge(photo.photoId, false)}>
        去掉
      </Button>
      <Button size="small" busy={busy} onClick={() => judge(photo.photoId, true)}>
        可以公开
      </Button>
    </View>
  ))
