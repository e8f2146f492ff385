import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Picked } from '@/platform/photos'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { DayField } from '@/ui/DayField'
import { AreaField, TextField } from '@/ui/Field'
import { JudgeCard } from '@/ui/JudgePhotos'
import { PhotoPicker } from '@/ui/Photos'
import { DayChip, PickerChip, TimeChip } from '@/ui/PickerChip'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { Stars } from '@/ui/Stars'
import { WordsSheet } from '@/ui/WordsSheet'
import type { Part } from './index'
import { RED_DOT } from './sample'

const nothing = () => undefined
const OPTIONS = [
  { value: 'a', label: '家电维修' },
  { value: 'b', label: '陪伴照料' },
  { value: 'c', label: '数字帮办' },
]
const PLACES = ['不限地点', '梧桐社区活动中心', '南门口']
const ACTIONS = [
  { label: '认领这个心愿', run: nothing },
  { label: '举报', run: nothing },
]

const Fields = () => {
  const [words, setWords] = useState('')
  return (
    <>
      <TextField label="称呼" value={words} hint="例如：王阿姨" onChange={setWords} />
      <TextField label="有错的" value="" error="请写下称呼" onChange={nothing} />
      <AreaField label="再说详细些" value={words} onChange={setWords} />
    </>
  )
}

const OneOf = () => {
  const [value, setValue] = useState('a')
  return <Choice label="是哪一类" options={OPTIONS} value={value} onChange={setValue} />
}

const SomeOf = () => {
  const [values, setValues] = useState(['a', 'c'])
  return <Choices label="会哪些" options={OPTIONS} values={values} onChange={setValues} />
}

const Rated = () => {
  const [value, setValue] = useState(4)
  return <Stars label="满意吗" value={value} onChange={setValue} />
}

const Pictures = () => {
  const [value, setValue] = useState<Picked[]>([])
  return <PhotoPicker label="照片" hint="最多 6 张" most={6} value={value} onChange={setValue} />
}

const Turned = () => {
  const [day, setDay] = useState('')
  const [time, setTime] = useState('10:00')
  const [place, setPlace] = useState('0')
  return (
    <View className="chips">
      <DayChip label="哪一天" none="哪一天" day={day} on={day !== ''} onDay={setDay} />
      <TimeChip label="开始时间" after="开始" time={time} onTime={setTime} />
      <PickerChip
        label="在哪里"
        words={PLACES[Number(place)] ?? ''}
        wheel={{ mode: 'selector', range: PLACES, value: Number(place) }}
        onPick={setPlace}
      />
    </View>
  )
}

const Day = () => {
  const [day, setDay] = useState('')
  return <DayField label="希望哪天之前（可以不选）" without="不限日子" day={day} onDay={setDay} />
}

const Opening = () => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>打开一张</Button>
      <Sheet title="选一个地点" open={open} onClose={() => setOpen(false)}>
        {PLACES.map(place => (
          <Row key={place} title={place} />
        ))}
      </Sheet>
    </>
  )
}

const Asking = () => {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>打开一张</Button>
      <WordsSheet
        title="退回这个心愿"
        label="为什么退回？"
        hint="许愿人会看到"
        confirmText="退回"
        busy={false}
        open={open}
        onClose={close}
        draft="gallery.words"
        onConfirm={async () => close()}
      />
    </>
  )
}

/** Components that ask something of the person. */
export const ASKING: Record<string, Part> = {
  Button: {
    about: '动词加对象，只有一个主要的',
    demo: (
      <>
        <Button onClick={nothing}>认领这个心愿</Button>
        <Button kind="plain" onClick={nothing}>
          先看看
        </Button>
        <Button size="small" onClick={nothing}>
          通过
        </Button>
        <Button busy onClick={nothing}>
          正在提交
        </Button>
        <Button disabled onClick={nothing}>
          填好才能提交
        </Button>
      </>
    ),
  },
  ActionBar: {
    about: '底部：此刻要做的一件事，其余收在「更多」',
    demo: '请看屏幕下方。',
    bar: <ActionBar busy={false} actions={ACTIONS} />,
  },
  Field: { about: '一行或几行字，带提示和错误', demo: <Fields /> },
  Choice: { about: '几个里选一个，都看得见', demo: <OneOf /> },
  Choices: { about: '几个里选几个', demo: <SomeOf /> },
  PickerChip: { about: '日子、时间、长名单：点开手机的转轮', demo: <Turned /> },
  DayField: { about: '一个日子，可以不选', demo: <Day /> },
  Stars: { about: '一到五颗星，配上文字', demo: <Rated /> },
  PhotoPicker: { about: '选几张照片', demo: <Pictures /> },
  JudgePhotos: {
    about: '系统拿不准的照片，由人来定',
    demo: <JudgeCard photos={[{ photoId: '1', url: RED_DOT }]} busy={false} judge={nothing} />,
  },
  Sheet: { about: '从下面来的一张纸，放不下就往下滑', demo: <Opening /> },
  WordsSheet: { about: '先问几句话，写了的会留着', demo: <Asking /> },
}
