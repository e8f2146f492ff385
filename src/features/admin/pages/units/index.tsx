import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Governing } from '../../components/Governing'
import { type Unit, UnitNameSheet, UnitSheet } from '../../components/UnitSheet'

/** The units of the street, found by how their name begins; each with its liaisons. */
export default function UnitsPage() {
  return (
    <Screen>
      <Governing>{() => <Units />}</Governing>
    </Screen>
  )
}

function Units() {
  const [words, setWords] = useState('')
  const [opened, open] = useState<Unit>()
  const [adding, add] = useState(false)
  const q = words.trim()
  const units = usePages(['admin', 'units', q], cursor =>
    call('admin', 'units', { ...(q && { q }), ...(cursor && { cursor }) }),
  )
  return (
    <>
      <TextField label="找单位" hint="输入单位名称的开头" max={50} value={words} onChange={setWords} />
      <List pages={units} empty="没有找到这样的单位">
        {unit => <Row key={unit.id} title={unit.name} onClick={() => open(unit)} />}
      </List>
      <Card>
        <View className="lead">没有要找的单位？</View>
        <Button block kind="plain" onClick={() => add(true)}>
          新增单位
        </Button>
      </Card>
      {opened && <UnitSheet unit={opened} close={() => open(undefined)} />}
      {adding && <UnitNameSheet close={() => add(false)} />}
    </>
  )
}
