import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '@/platform/a11y'
import { change } from '@/platform/change'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { TaskRow } from '@/ui/TaskRow'
import type { Task } from '../useDesk'

type Wish = Task<'wishes'>

interface Props {
  wishes: Wish[]
  onDone: () => void
}

/** Several wishes let through together: each by itself, as if tapped one after the other, and each answer is shown. */
export function WishBatch({ wishes, onDone }: Props) {
  // Those that were let through leave the desk; the answers stay until they were read.
  const [shown] = useState(wishes)
  const [chosen, choose] = useState<string[]>([])
  const { answers, state, run } = useApproval()
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id])
  return (
    <>
      <Heading>选几个一起通过</Heading>
      <Card>
        {shown.map(({ wishId, title, wisherName, detail }) => (
          <TaskRow key={wishId} about={title}>
            <Row title={title} sub={`${wisherName}：${detail}`} />
            {state === 'choosing' ? (
              <Choose on={chosen.includes(wishId)} title={title} onClick={() => toggle(wishId)} />
            ) : (
              <Answer said={answers[wishId]} isChosen={chosen.includes(wishId)} />
            )}
          </TaskRow>
        ))}
      </Card>
      {state !== 'done' && (
        <Button block busy={state === 'running'} disabled={chosen.length === 0} onClick={() => run(chosen)}>
          {`通过选中的 ${chosen.length} 个`}
        </Button>
      )}
      <Button block kind="plain" disabled={state === 'running'} onClick={onDone}>
        {state === 'done' ? '看完了' : '不选了'}
      </Button>
    </>
  )
}

const Choose = ({ on, title, onClick }: { on: boolean; title: string; onClick: () => void }) => (
  <View
    className={on ? 'chip chip-on' : 'chip'}
    {...a11y('button', on ? `${title}，已选` : `选上 ${title}`)}
    onClick={onClick}
  >
    {on ? '✓ 已选' : '选上'}
  </View>
)

const OK = '已通过'

function Answer({ said, isChosen }: { said: string | undefined; isChosen: boolean }) {
  if (!isChosen) return null
  if (said === undefined) return <Badge tone="wait">等一下</Badge>
  return said === OK ? <Badge tone="good">{OK}</Badge> : <View className="lead">{said}</View>
}

/** Approves one after the other; a refusal of one holds up no other. */
function useApproval() {
  const client = useQueryClient()
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [state, setState] = useState<'choosing' | 'running' | 'done'>('choosing')
  const run = async (ids: string[]) => {
    setState('running')
    for (const wishId of ids) {
      const said = await change('wish', 'review', { wishId, approve: true }).then(
        () => OK,
        error => (error instanceof Error ? error.message : '没有办成，请再试一次'),
      )
      setAnswers(before => ({ ...before, [wishId]: said }))
    }
    setState('done')
    client.invalidateQueries()
  }
  return { answers, state, run }
}
