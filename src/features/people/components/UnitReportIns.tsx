import { UNIT_REPORT_IN_LABELS } from '@cloud/people/labels'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { dayLabel } from '@/platform/dates'
import { useAction, useCall, usePages } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Badge, type Tone } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { ask, say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'

type UnitReportIn = Output<'people', 'unitReportIns'>['items'][number]

const TONES: Record<UnitReportIn['status'], Tone> = {
  pending: 'wait',
  active: 'good',
  declined: 'bad',
  withdrawn: 'plain',
}

/** Where the unit has reported in, and the way to do so elsewhere. */
export function UnitReportIns({ unitId }: { unitId: string }) {
  const [open, setOpen] = useState(false)
  const pages = usePages(['people', 'unitReportIns', unitId], cursor =>
    call('people', 'unitReportIns', { unitId, ...(cursor && { cursor }) }),
  )
  return (
    <>
      <Heading>单位到社区报到</Heading>
      <List pages={pages} empty="还没有到社区报到">
        {one => <UnitReportInTask key={one.unitReportInId} one={one} />}
      </List>
      <Button block kind="plain" onClick={() => setOpen(true)}>
        向社区报到
      </Button>
      {open && <UnitReportInSheet unitId={unitId} onClose={() => setOpen(false)} />}
    </>
  )
}

function UnitReportInTask({ one }: { one: UnitReportIn }) {
  const { unitReportInId, communityName, offer, status, declinedReason, appliedAt } = one
  const withdraw = useAction('people', 'withdrawUnitReportIn', () => say.done('已撤回'))
  const takeBack = async () => {
    if (await ask('撤回单位报到？', `${communityName}以后不再把贵单位算作报到单位。`, '撤回报到'))
      withdraw.mutate({ unitReportInId })
  }
  return (
    <TaskRow about={communityName}>
      <Row
        title={communityName}
        sub={`${declinedReason ? `退回：${declinedReason}` : offer} · ${dayLabel(appliedAt)}`}
        end={<Badge tone={TONES[status]}>{UNIT_REPORT_IN_LABELS[status]}</Badge>}
      />
      {(status === 'pending' || status === 'active') && (
        <Button size="small" kind="plain" busy={withdraw.isPending} onClick={takeBack}>
          撤回
        </Button>
      )}
    </TaskRow>
  )
}

const EMPTY: { communityId: string | undefined; offer: string } = { communityId: undefined, offer: '' }

function UnitReportInSheet({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const directory = useCall('people', 'directory', undefined)
  const { form, change, note, sent } = useDraft(`people.unitReportIn:${unitId}`, EMPTY)
  const { communityId, offer } = form
  const send = useAction('people', 'reportInUnit', () => {
    sent()
    say.done('已提交，等社区审核')
    onClose()
  })
  return (
    <Sheet title="单位到社区报到" open onClose={onClose}>
      <DraftNote note={note} />
      <Loaded query={directory}>
        {({ communities }) => (
          <Choice
            label="向哪个社区报到？"
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            value={communityId}
            onChange={id => change({ communityId: id })}
          />
        )}
      </Loaded>
      <AreaField
        label="能提供什么服务？"
        hint="例如：每月一场亲子阅读，两位馆员带队"
        max={200}
        value={offer}
        onChange={words => change({ offer: words })}
      />
      <Button
        block
        busy={send.isPending}
        disabled={!communityId || offer.trim() === ''}
        onClick={() => communityId && send.mutate({ unitId, communityId, offer })}
      >
        提交单位报到
      </Button>
    </Sheet>
  )
}
