import { useState } from 'react'
import { spanLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { offerUndo } from '@/ui/offerUndo'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { asksDeclaration, audienceWords, type MenuItem, priceWords } from '../sessionWords'

interface Props {
  item: MenuItem
  close: () => void
}

/** Ordering one service: which session, a note, and whether it is meant for whoever orders. */
export function OrderSheet({ item, close }: Props) {
  const { form, change, note: kept, sent } = useDraft(`menu.order:${item.itemId}`, { note: '' })
  const { note } = form
  const [session, setSession] = useState<string>()
  const [declared, setDeclared] = useState<'yes'>()
  const undo = useAction('menu', 'cancel', () => say.done('已取消'))
  const order = useAction('menu', 'order', ({ orderId }) => {
    sent()
    offerUndo('已下单，等社区安排', () => undo.mutate({ orderId }))
    close()
  })
  const asks = asksDeclaration(item)
  const ready = (!item.sessions || session !== undefined) && (!asks || declared === 'yes')
  const submit = () =>
    order.mutate({
      itemId: item.itemId,
      declared: declared === 'yes',
      ...(note.trim() && { note }),
      ...(session !== undefined && { session: Number(session) }),
    })
  return (
    <Sheet title={item.title} open onClose={close}>
      {item.sessions && (
        <Choice label="选一场" options={sessionOptions(item)} value={session} onChange={setSession} />
      )}
      {asks && (
        <Choice
          label={`这项服务面向${audienceWords(item) ?? ''}`}
          options={[{ value: 'yes', label: '我符合条件' }]}
          value={declared}
          onChange={setDeclared}
        />
      )}
      <DraftNote note={kept} />
      <AreaField
        label="备注（可以不填）"
        hint="例如：上午在家，三楼没有电梯"
        value={note}
        max={200}
        onChange={words => change({ note: words })}
      />
      <Button block busy={order.isPending} disabled={!ready} onClick={submit}>
        {item.priceMinutes === undefined ? '确认点单' : `确认点单，${priceWords(item.priceMinutes)}`}
      </Button>
    </Sheet>
  )
}

/** Sessions that are still to come and have places, by their place in the list. */
const sessionOptions = ({ sessions = [] }: MenuItem) =>
  sessions.flatMap((one, index) =>
    one.ordered < one.capacity && !one.over
      ? [
          {
            value: String(index),
            label: `${spanLabel(one.startsAt, one.endsAt)}，余 ${one.capacity - one.ordered}`,
          },
        ]
      : [],
  )
