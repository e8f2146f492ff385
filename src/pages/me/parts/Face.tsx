import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Neighbour } from '@/features/people/components/Joined'
import { AvatarButton } from '@/platform/AvatarButton'
import { sendPhotos } from '@/platform/photos'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Picture } from '@/ui/Picture'
import { say } from '@/ui/say'

/** One and a half times what a finger touches, in large letters. */
const FACE = 84

/** Who I am here: a picture if I gave one, my name, and what I am. */
export function Face({ me, lead }: { me: Neighbour; lead: string }) {
  const { avatar, displayName } = me
  return (
    <View className="face">
      {avatar?.url ? (
        <Picture className="face-picture" src={avatar.url} side={FACE} label="您的头像" />
      ) : (
        <View className="face-picture face-letter" aria-hidden>
          {[...displayName][0] ?? ''}
        </View>
      )}
      <View className="face-words">
        <Title>{displayName}</Title>
        <View className="lead">{lead}</View>
        {avatar?.shown === false && <View className="lead">头像正在审核，通过后显示</View>}
        <FaceButtons me={me} />
      </View>
    </View>
  )
}

function FaceButtons({ me: { personId, avatar } }: { me: Neighbour }) {
  const [sending, setSending] = useState(false)
  const set = useAction('people', 'setAvatar', () => say.done('头像已提交，审核后显示'))
  const remove = useAction('people', 'removeAvatar', () => say.done('头像已移除'))
  const send = async (path: string) => {
    setSending(true)
    try {
      const [fileId] = await sendPhotos(personId, [{ path }])
      if (fileId) set.mutate({ fileId })
    } catch {
      say.problem('头像没有传上去，请看看网络再试')
    } finally {
      setSending(false)
    }
  }
  return (
    <View className="face-buttons">
      <AvatarButton busy={sending || set.isPending} onPicked={path => void send(path)}>
        {avatar ? '换头像' : '加头像'}
      </AvatarButton>
      {avatar && (
        <Button kind="plain" size="small" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
          移除头像
        </Button>
      )}
    </View>
  )
}
