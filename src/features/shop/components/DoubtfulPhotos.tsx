import { useAction } from '@/query/hooks'
import { JudgeCard, JudgePhotos } from '@/ui/JudgePhotos'
import { say } from '@/ui/say'

interface Props {
  itemId: string
  photos: { photoId: string; url: string }[]
  /** They stand under the item already. */
  within?: boolean
}

/** Pictures of an item that the check was in doubt about: a secretary looks at each. */
export function DoubtfulPhotos({ itemId, photos, within = false }: Props) {
  const judge = useAction('shop', 'judgePhoto', (_, { show }) => say.done(show ? '已公开' : '已去掉'))
  const asked = {
    ...{ photos, busy: judge.isPending },
    judge: (photoId: string, show: boolean) => judge.mutate({ itemId, photoId, show }),
  }
  return within ? <JudgePhotos {...asked} /> : <JudgeCard {...asked} />
}
