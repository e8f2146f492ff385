import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { back } from '@/platform/navigate'
import { sendPhotos } from '@/platform/photos'
import { useAction, useCall } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { DraftNote } from '@/ui/DraftNote'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { NumberFields, WhatFields, WhenFields } from '../../components/ItemFields'
import { PhotoFields } from '../../components/PhotoFields'
import { EMPTY, formOf, type ItemForm, itemInput } from '../../itemForm'
import type { ItemDetail } from '../../types'

/** Puts down a new item of a shop, or changes one. */
export default function EditItemPage() {
  const { merchantId = '', id } = useRouter().params
  return (
    <Screen>
      <Joined>
        {({ personId }) =>
          id === undefined ? (
            <Form personId={personId} merchantId={merchantId} />
          ) : (
            <Existing personId={personId} merchantId={merchantId} itemId={id} />
          )
        }
      </Joined>
    </Screen>
  )
}

interface Props {
  personId: string
  merchantId: string
}

/** The form keeps what it was opened with: what others redeem meanwhile is reckoned by the server. */
function Existing({ itemId, ...props }: Props & { itemId: string }) {
  const item = useCall('shop', 'getItem', { itemId })
  return <Loaded query={item}>{data => <Form {...props} item={data} />}</Loaded>
}

function Form({ personId, merchantId, item }: Props & { item?: ItemDetail }) {
  const [before] = useState(item)
  const start: ItemForm = item ? formOf(item) : EMPTY
  const { form, change, note, sent } = useDraft(`shop.item:${item?.itemId ?? merchantId}`, start, {
    without: ['photos'],
    base: item ? JSON.stringify(formOf(item)) : '',
  })
  const [sending, setSending] = useState(false)
  const save = useAction('shop', 'saveItem', () => {
    sent()
    say.done(item ? '已保存' : '已保存，请在商品管理里上架')
    back()
  })
  const input = itemInput(form, merchantId, before)
  const submit = async () => {
    if (!input) return
    setSending(true)
    try {
      save.mutate({ ...input, photos: await sendPhotos(personId, form.photos) })
    } catch {
      say.problem('照片没有传上去，请检查网络后再试一次')
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      <Title>{item ? '修改商品' : '新增商品'}</Title>
      <DraftNote note={note} but="新加的照片请再选一次" />
      <WhatFields form={form} onChange={change} />
      <NumberFields form={form} onChange={change} />
      <WhenFields form={form} onChange={change} />
      <PhotoFields form={form} item={before} onChange={change} />
      <View className="lead">已经兑换的券按兑换时的内容领取，不受修改影响。</View>
      <Button block busy={sending || save.isPending} disabled={input === null} onClick={submit}>
        保存
      </Button>
    </>
  )
}
