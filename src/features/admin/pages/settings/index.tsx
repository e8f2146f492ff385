import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { Governing } from '../../components/Governing'
import { SettingField } from '../../components/SettingField'

type Settings = Output<'admin', 'settings'>
type Values = Record<string, number | boolean>

/** The rules of the street as figures and switches; a change is saved with its reason. */
export default function SettingsPage() {
  return (
    <Screen>
      <Governing>{() => <Settings />}</Governing>
    </Screen>
  )
}

function Settings() {
  const settings = useCall('admin', 'settings', undefined)
  return (
    <Loaded query={settings}>
      {({ name, items }) => (
        <>
          <Title>{name}</Title>
          <View className="lead">改动对以后的服务生效，已经记下的积分和时长不变。</View>
          <Form items={items} />
        </>
      )}
    </Loaded>
  )
}

function Form({ items }: { items: Settings['items'] }) {
  const [changed, setChanged] = useState<Values>({})
  const [asking, setAsking] = useState(false)
  const save = useAction('admin', 'saveSettings', () => {
    setAsking(false)
    setChanged({})
    say.done('已保存')
  })
  const groups = [...new Set(items.map(({ group }) => group))]
  const ready = Object.keys(changed).length > 0 && !Object.values(changed).some(Number.isNaN)
  return (
    <>
      {groups.map(group => (
        <Card key={group}>
          <Heading>{group}</Heading>
          {items
            .filter(item => item.group === group)
            .map(item => (
              <SettingField
                key={item.path}
                label={item.label}
                value={changed[item.path] ?? item.value}
                onChange={value => setChanged({ ...changed, [item.path]: value })}
              />
            ))}
        </Card>
      ))}
      <Button block disabled={!ready} onClick={() => setAsking(true)}>
        保存设置
      </Button>
      {asking && (
        <WordsSheet
          draft="admin.settings"
          title="保存设置"
          label="改动的原因"
          hint="记入操作记录"
          confirmText="确定保存"
          open
          busy={save.isPending}
          onClose={() => setAsking(false)}
          onConfirm={reason => save.mutateAsync({ values: changed, reason })}
        />
      )}
    </>
  )
}
