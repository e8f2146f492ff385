import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
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

/** Only what was changed is sent: untouched words need no second review. */
const changed = <T,>(value: T, before: T) => (value === before ? undefined : value)

function EditForm({ wish }: { wish: WishDetail }) {
  const { title, detail, category } = wish
  const day = wish.wantedBy?.slice(0, 10) ?? ''
  const before: WishForm = { ...EMPTY, title, detail, category, wantedBy: day }
  const base = [title, detail, category, day].join('\n')
  const draft = useDraft(`wish.edit:${wish.wishId}`, before, { without: UNKEPT, base })
  const { form, change } = draft
  const { save, busy } = useSave(wish.wishId, form, draft.sent)
  const words = wish.actions.includes('edit')
  const input = {
    title: changed(form.title, title),
    detail: changed(form.detail, detail),
    category: changed(form.category, category),
    wantedBy: changed(form.wantedBy, day) || undefined,
    contact: contactOf(form),
  }
  return (
    <>
      <DraftNote note={draft.note} but={AGAIN} />
      <View className="lead">改了文字要请社区再看一遍；只改日期、照片或联系方式不用。</View>
      {words && <TextFields communityId={wish.communityId} form={form} onChange={change} />}
      {words && <MoreFields form={form} onChange={change} />}
      <ContactFields form={form} onChange={change} />
      <Button block busy={busy} onClick={() => save(input)}>
        保存修改
      </Button>
    </>
  )
}

type Changes = Partial<Record<'title' | 'detail' | 'category' | 'wantedBy', string>> & {
  contact: ReturnType<typeof contactOf>
}

/** Saves the words first and the pictures then, each only when there is something new. */
function useSave(wishId: string, { photos }: WishForm, sent: () => void) {
  const personId = useMe().data?.personId
  const done = () => {
    sent()
    say.done('已保存')
    back()
  }
  const edit = useAction('wish', 'edit', () => (photos.length > 0 ? sendNew() : done()))
  const addPhotos = useAction('wish', 'addPhotos', done)
  const sendNew = async () => {
    const sent = personId ? await sendPhotos(personId, photos).catch(() => null) : null
    if (sent) addPhotos.mutate({ wishId, photos: sent })
    else say.problem('照片没有传上去，请检查网络后再试一次')
  }
  const save = (input: Changes) => {
    if (Object.values(input).some(value => value !== undefined)) edit.mutate({ wishId, ...input })
    else if (photos.length > 0) sendNew()
    else done()
  }
  return { save, busy: edit.isPending || addPhotos.isPending }
}
