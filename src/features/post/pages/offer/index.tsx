import { SKILLS, type Skill } from '@cloud/post/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import type { Output } from '@/platform/call'
import { back } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'

/** What a person offers: skills that posts may ask for, and whether to be called when somebody drops out. */
export default function VolunteeringPage() {
  return (
    <Screen>
      <Title>我的本领</Title>
      <Joined>{() => <Known />}</Joined>
    </Screen>
  )
}

function Known() {
  const own = useCall('post', 'volunteering', undefined)
  return <Loaded query={own}>{data => <Form own={data} />}</Loaded>
}

const OPTIONS = SKILLS.map(skill => ({ value: skill, label: skill }))
const CALLS = [
  { value: 'yes', label: '愿意' },
  { value: 'no', label: '不用通知我' },
] as const

function Form({ own }: { own: Output<'post', 'volunteering'> }) {
  const [skills, setSkills] = useState<Skill[]>(SKILLS.filter(skill => own.skills.includes(skill)))
  const [standIn, setStandIn] = useState<'yes' | 'no'>(own.standIn ? 'yes' : 'no')
  const save = useAction('post', 'setVolunteering', () => {
    say.done('已保存')
    back()
  })
  return (
    <>
      <Choices label="您会什么？有的岗位会需要" options={OPTIONS} values={skills} onChange={setSkills} />
      <Choice
        label="有人临时来不了，愿意收到替补通知吗"
        options={CALLS}
        value={standIn}
        onChange={setStandIn}
      />
      <View className="lead">都可以不填，随时能改。填了只用来对岗位的要求，别人看不到。</View>
      <Button block busy={save.isPending} onClick={() => save.mutate({ skills, standIn: standIn === 'yes' })}>
        保存
      </Button>
    </>
  )
}
