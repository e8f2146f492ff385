import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { back } from '@/platform/navigate'
import { sendPhotos } from '@/platform/photos'
import { useAction, useCall } from '@/query/hooks'
import { useMe } from '@/query/session'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { DraftNote } from '@/ui/DraftNote'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { ContactFields, MoreFields, TextFields } from '../../components/WishFields'
import type { WishDetail } from '../../types'
import { AGAIN, contactOf, EMPTY, UNKEPT, type WishForm } from '../../wishForm'

/** Changing one's own wish: new words are reviewed once more, a day or a contact is not. */
export default function EditWishPage() {
  const wish = useCall('wish', 'get', { wishId: useRouter().params.id ?? '' })
  return (
    <Screen>
      <Loaded query={wish}>{data => <EditForm wish={data} />}</Loaded>
    </Screen>
  )
}

/** What becomes of a change, as the wish stands. */
function leadOf({ status, actions }: WishDetail) {
  if (!actions.includes('edit')) return '已经有邻居在办了，现在只能改联系方式，认领人会知道。'
  if (status === 'declined' || status === 'removed')
    return '改了文字，保存后就重新提交，社区会再看一遍。不改文字的，请在上一页点「原样重新提交」。'
  return '改了文字要请社区再看一遍；只改日期、照片或联系方式不用。'
}

/** Only what was changed is sent: untouched words need no second review. */
const changed = <T,>(value: T, before: T) => (value === before ? undefined : value)

function EditForm({ wish }: { wish: WishDetail }) {
  const { title, detail, category } = wish
  const day = wish.wantedBy?.slice(0, 10) ?? ''
  const before: WishForm = { ...EMPTY, title, detail, category, wantedBy: day }
  const base = [title, detail, category, day].join('\n')
  const draft = useDraft(`wish.edit:${wish.wishId}`, before, { without: UNKEPT, base })
  const { form, change } = draft
  const { save, busy } = useSave(wish, form, draft.sent)
  const words = wish.actions.includes('edit')
  const input = {
    title: changed(form.title, title),
    detail: changed(form.detail, detail),
    category: changed(form.category, category),
    // No day any more is a change, too.
    wantedBy: changed(form.wantedBy || null, day || null),
    contact: contactOf(form),
  }
  return (
    <>
      <DraftNote note={draft.note} but={AGAIN} />
      <View className="lead">{leadOf(wish)}</View>
      {words && <TextFields communityId={wish.communityId} form={form} onChange={change} />}
      {words && <MoreFields form={form} onChange={change} />}
      <ContactFields form={form} now={wish.contactHint} onChange={change} />
      <Button block busy={busy} onClick={() => save(input)}>
        保存修改
      </Button>
    </>
  )
}

type Changes = Partial<Record<'title' | 'detail' | 'category', string>> & {
  wantedBy: string | null | undefined
  contact: ReturnType<typeof contactOf>
}

/** Saves the words first and the pictures then, each only when there is something new. */
function useSave({ wishId, status }: WishDetail, { photos }: WishForm, sent: () => void) {
  const personId = useMe().data?.personId
  const [before] = useState(status)
  const [sending, setSending] = useState(false)
  const done = (after: Pick<WishDetail, 'status'>) => {
    sent()
    say.done(after.status === before ? '已保存' : '已提交，等社区审核')
    back()
  }
  const edit = useAction('wish', 'edit', answer => (photos.length > 0 ? sendNew() : done(answer)))
  const addPhotos = useAction('wish', 'addPhotos', done)
  const sendNew = async () => {
    setSending(true)
    const files = personId ? await sendPhotos(personId, photos).catch(() => null) : null
    setSending(false)
    if (files) addPhotos.mutate({ wishId, photos: files })
    else say.problem('照片没有传上去，请检查网络后再试一次')
  }
  const save = (input: Changes) => {
    if (Object.values(input).some(value => value !== undefined)) edit.mutate({ wishId, ...input })
    else if (photos.length > 0) sendNew()
    else done({ status })
  }
  return { save, busy: edit.isPending || sending || addPhotos.isPending }
}
