import { RELATIONS, type Relation } from '@cloud/points/kin/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { dayLabel, minutesLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { ask, say } from '@/ui/say'

type Bank = Output<'points', 'bank'>
type Kin = Bank['kin'][number]
type Asking = 'invite' | 'code' | Kin

const isRelation = (value: string): value is Relation => Object.hasOwn(RELATIONS, value)
const OPTIONS = Object.entries(RELATIONS).flatMap(([value, label]) =>
  isRelation(value) ? [{ value, label }] : [],
)

/** The relatives that both confirmed, a gift to each, and the two ways to one more. */
export function Relatives({ bank: { kin, mayGive, answerDays } }: { bank: Bank }) {
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  return (
    <>
      <Heading>我的亲属</Heading>
      <Card>
        {kin.map(one => (
          <Row
            key={one.personId}
            title={one.displayName}
            sub={one.relation}
            end={
              <Button size="small" kind="plain" disabled={mayGive === 0} onClick={() => setAsking(one)}>
                送时长
              </Button>
            }
          />
        ))}
        {kin.length === 0 && (
          <View className="lead">还没有亲属。请一方生成邀请码，另一方填写，两边就都确认了。</View>
        )}
        <Button block kind="plain" onClick={() => setAsking('invite')}>
          生成邀请码
        </Button>
        <Button block kind="plain" onClick={() => setAsking('code')}>
          填写亲属的邀请码
        </Button>
      </Card>
      {asking === 'invite' && <InviteSheet onClose={close} />}
      {asking === 'code' && <CodeSheet onClose={close} />}
      {typeof asking === 'object' && (
        <GiveSheet kin={asking} mayGive={mayGive} answerDays={answerDays} onClose={close} />
      )}
    </>
  )
}

function InviteSheet({ onClose }: { onClose: () => void }) {
  const [relation, setRelation] = useState<Relation>()
  const invite = useAction('points', 'inviteKin')
  const made = invite.data
  return (
    <Sheet title="邀请一位亲属" open onClose={onClose}>
      {made ? (
        <>
          <View className="h1">{made.code.replace(/(.{4})/, '$1 ')}</View>
          <View className="lead">
            {`请${made.relation}在「时间银行」里填写这 8 位邀请码，${dayLabel(made.expiresAt)}前有效。`}
          </View>
        </>
      ) : (
        <>
          <Choice label="对方是我的" options={OPTIONS} value={relation} onChange={setRelation} />
          <Button
            block
            busy={invite.isPending}
            disabled={!relation}
            onClick={() => relation && invite.mutate({ relation })}
          >
            生成邀请码
          </Button>
        </>
      )}
    </Sheet>
  )
}

function CodeSheet({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const code = typed.replace(/\s/g, '')
  const accept = useAction('points', 'acceptKin', ({ displayName }) => {
    onClose()
    say.done(`已和${displayName}互为亲属`)
  })
  const confirm = async () => {
    try {
      const { displayName, theyAre } = await call('points', 'previewKin', { code })
      if (await ask('确认亲属', `${displayName}是您的${theyAre}，对吗？`, '是的')) accept.mutate({ code })
    } catch (error) {
      say.problem(error instanceof Error ? error.message : '请再试一次')
    }
  }
  return (
    <Sheet title="填写邀请码" open onClose={onClose}>
      <TextField label="8 位邀请码" hint="字母和数字" max={9} value={typed} onChange={setTyped} />
      <Button block busy={accept.isPending} disabled={code.length !== 8} onClick={confirm}>
        下一步
      </Button>
    </Sheet>
  )
}

interface GiveProps {
  kin: Kin
  mayGive: number
  answerDays: number
  onClose: () => void
}

function GiveSheet({ kin, mayGive, answerDays, onClose }: GiveProps) {
  const [minutes, setMinutes] = useState('60')
  const [words, setWords] = useState('')
  const offer = useAction('points', 'offerGift', () => {
    onClose()
    say.done('已送出，等对方接受')
  })
  const end = useAction('points', 'endKin', onClose)
  const give = () =>
    offer.mutate({
      ...{ personId: kin.personId, minutes: Number(minutes) },
      ...(words.trim() !== '' && { words }),
    })
  const leave = async () => {
    const sure = await ask('解除亲属？', '已经送出和收到的时长不变。', '解除')
    if (sure) end.mutate({ personId: kin.personId })
  }
  return (
    <Sheet title={`送给${kin.displayName}`} open onClose={onClose}>
      <View className="lead">{`本月还能送 ${minutesLabel(mayGive)}。对方 ${answerDays} 天内没有接受，时长会退回给您。`}</View>
      <TextField label="分钟" kind="number" max={4} value={minutes} onChange={setMinutes} />
      <TextField label="想说的话（可以不填）" max={50} value={words} onChange={setWords} />
      <Button
        block
        busy={offer.isPending}
        disabled={!(Number(minutes) > 0) || Number(minutes) > mayGive}
        onClick={give}
      >
        送出时长
      </Button>
      <Button block kind="plain" busy={end.isPending} onClick={leave}>
        解除亲属
      </Button>
    </Sheet>
  )
}
