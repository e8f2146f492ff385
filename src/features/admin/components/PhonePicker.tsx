import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { Row } from '@/ui/Row'

interface Props {
  onChoose: (person: { personId: string; displayName: string }) => void
}

/** Somebody found by the whole phone number that they gave; who looked for whom is written down. */
export function PhonePicker({ onChoose }: Props) {
  const [phone, setPhone] = useState('')
  const find = useAction('admin', 'findByPhone')
  const person = find.data
  return (
    <Card>
      <TextField label="手机号" hint="11 位手机号" kind="number" max={11} value={phone} onChange={setPhone} />
      <View className="lead">要对方在小程序里留过手机号。谁找过谁会记录下来。</View>
      <Button
        block
        kind="plain"
        busy={find.isPending}
        disabled={phone.length !== 11}
        onClick={() => find.mutate({ phone })}
      >
        按手机号找
      </Button>
      {person && (
        <Row
          title={person.displayName}
          sub={person.communityName}
          end={
            <Button size="small" onClick={() => onChoose(person)}>
              任命
            </Button>
          }
        />
      )}
    </Card>
  )
}
