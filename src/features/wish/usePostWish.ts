import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Input } from '@/platform/call'
import { PAGES } from '@/platform/navigate'
import { sendPhotos } from '@/platform/photos'
import { useAction } from '@/query/hooks'
import { useMe } from '@/query/session'
import { say } from '@/ui/say'
import { type WishForm, wishInput } from './wishForm'

const posted = ({ wishId }: { wishId: string }) => {
  say.done('已提交，审核后邻居就能看到')
  Taro.redirectTo({ url: `${PAGES.wish}?id=${wishId}` })
}

type For = { communityId: string; elderName: string }

/** Sends the pictures and then the wish, one's own or one for somebody without a phone; `sent` hears that it is there. */
export function usePostWish(sent: () => void) {
  const me = useMe().data
  const [sending, setSending] = useState(false)
  const done = (answer: { wishId: string }) => {
    sent()
    posted(answer)
  }
  const own = useAction('wish', 'post', done)
  const other = useAction('wish', 'postFor', done)
  async function submit(form: WishForm, elder?: For) {
    if (!me || sending) return
    setSending(true)
    try {
      const photos = await sendPhotos(me.personId, form.photos)
      const input = wishInput(form, photos)
      if (input && elder) mutateFor(input, elder)
      else if (input) own.mutate(input)
    } catch {
      say.problem('照片没有传上去，请检查网络后再试一次')
    } finally {
      setSending(false)
    }
  }
  function mutateFor({ contact, ...input }: Input<'wish', 'post'>, elder: For) {
    if (contact) other.mutate({ ...input, contact, ...elder })
    else say.problem('请留下老人的电话或地址，认领的邻居要能找到人')
  }
  return { submit, busy: sending || own.isPending || other.isPending }
}
