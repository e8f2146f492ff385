import Taro from '@tarojs/taro'
import { useState } from 'react'
import { PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { AreaField, TextField } from '@/ui/Field'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'

const CATEGORIES = ['家里修修补补', '陪伴出行', '学用手机', '跑腿代办', '学习辅导', '其他'].map(label => ({
  value: label,
  label,
}))

/** Posting a micro-wish: a sentence, the details, and what kind of help it is. */
export default function PostWishPage() {
  const [title, setTitle] = useState('')
  const [detail, setDetail] = useState('')
  const [category, setCategory] = useState<string>()
  const post = useAction('wish', 'post', ({ wishId }) => {
    say.done('已提交，社区审核后邻居就能看到')
    Taro.redirectTo({ url: `${PAGES.wish}?id=${wishId}` })
  })
  const ready = title.trim() !== '' && detail.trim() !== '' && category !== undefined
  return (
    <Screen>
      <Title>许个心愿</Title>
      <TextField
        label="一句话说说您的心愿"
        hint="例如：楼道灯坏了，想请人修一修"
        value={title}
        onChange={setTitle}
      />
      <AreaField
        label="再说详细些"
        hint="什么时候方便、要注意什么。请不要写电话和门牌号"
        value={detail}
        onChange={setDetail}
      />
      <Choice label="是哪一类" options={CATEGORIES} value={category} onChange={setCategory} />
      <Button
        block
        busy={post.isPending}
        disabled={!ready}
        onClick={() => category && post.mutate({ title, detail, category })}
      >
        提交心愿
      </Button>
    </Screen>
  )
}
