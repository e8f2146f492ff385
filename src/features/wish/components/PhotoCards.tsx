import { PHOTO_LABELS } from '@cloud/wish/labels'
import { View } from '@tarojs/components'
import { momentLabel } from '@/platform/dates'
import { Card, Heading } from '@/ui/Card'
import { JudgeCard } from '@/ui/JudgePhotos'
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
  const photos = wish.photos.filter(({ state }) => state === 'doubtful')
  return <JudgeCard photos={photos} busy={busy} judge={judgePhoto} />
}
