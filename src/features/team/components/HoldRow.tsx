import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { say } from '@/ui/say'

type Shift = Output<'team', 'onShift'>

/** The leader holds places of the shift for the team. */
export function HoldRow({ shift, team }: { shift: Shift; team: Shift['myTeams'][number] }) {
  const [places, setPlaces] = useState('')
  const hold = useAction('team', 'claimShift', () => say.done('已保留，请队员来领'))
  const { teamId, name } = team
  return (
    <Card>
      <Heading>{`替「${name}」保留名额`}</Heading>
      <View className="lead">队员没有领完的，开始前会自动放回，给所有人认领。</View>
      <TextField label="要几个名额" kind="number" max={3} value={places} onChange={setPlaces} />
      <Button
        block
        busy={hold.isPending}
        disabled={!(Number(places) > 0)}
        onClick={() => hold.mutate({ teamId, shiftId: shift.shiftId, places: Number(places) })}
      >
        保留名额
      </Button>
    </Card>
  )
}
