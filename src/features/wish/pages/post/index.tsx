import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Joined, Serving } from '@/features/people/components/Joined'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { DraftNote } from '@/ui/DraftNote'
import { TextField } from '@/ui/Field'
import { Screen } from '@/ui/Screen'
import { ContactFields, MoreFields, TextFields } from '../../components/WishFields'
import { usePostWish } from '../../usePostWish'
import { AGAIN, contactOf, EMPTY, UNKEPT, wishInput } from '../../wishForm'

/** Posting a micro-wish; with `for=elder`, a secretary posts for somebody without a phone. */
export default function PostWishPage() {
  const forElder = useRouter().params.for === 'elder'
  return (
    <Screen>
      {forElder ? (
        <Serving>{communityId => <ElderForm communityId={communityId} />}</Serving>
      ) : (
        <Joined>{({ communityId }) => <OwnForm communityId={communityId} />}</Joined>
      )}
    </Screen>
  )
}

function OwnForm({ communityId }: { communityId: string }) {
  const { form, change, note, sent } = useDraft('wish.post', EMPTY, { without: UNKEPT })
  const { submit, busy } = usePostWish(sent)
  return (
    <>
      <Title>许个心愿</Title>
      <DraftNote note={note} but={AGAIN} />
      <TextFields communityId={communityId} form={form} onChange={change} />
      <MoreFields form={form} onChange={change} />
      <ContactFields form={form} onChange={change} />
      <Button block busy={busy} disabled={wishInput(form, []) === null} onClick={() => submit(form)}>
        提交心愿
      </Button>
    </>
  )
}

function ElderForm({ communityId }: { communityId: string }) {
  const { form, change, note, sent } = useDraft('wish.elder', EMPTY, { without: UNKEPT })
  const [elderName, setElderName] = useState('')
  const { submit, busy } = usePostWish(sent)
  const ready = elderName.trim() !== '' && wishInput(form, []) !== null && contactOf(form) !== undefined
  return (
    <>
      <Title>替老人许个心愿</Title>
      <View className="lead">
        给没有手机的居民用。会写明是您代许的，由另一位书记或街道审核；您自己不能认领，办好后由您核实老人的意思再确认。
      </View>
      <DraftNote note={note} but={AGAIN} />
      <TextField
        label="老人怎么称呼"
        hint="例如：何奶奶"
        value={elderName}
        max={20}
        onChange={setElderName}
      />
      <TextFields communityId={communityId} form={form} onChange={change} />
      <MoreFields form={form} onChange={change} />
      <ContactFields needed form={form} onChange={change} />
      <Button block busy={busy} disabled={!ready} onClick={() => submit(form, { communityId, elderName })}>
        提交心愿
      </Button>
    </>
  )
}
