import { useState } from 'react'
import type { Input } from '@/platform/call'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { useProviders } from '../useProviders'
import { PagedChoice } from './PagedChoice'

/** Whom an order goes to: a person, or a team in its leader's name. */
export type Worker = Pick<Input<'menu', 'dispatch'>, 'personId' | 'teamId'>

const SIDES = [
  { value: 'person', label: '居民' },
  { value: 'team', label: '服务队' },
] as const

interface Props {
  communityId: string
  value: Worker | undefined
  onChange: (worker: Worker) => void
}

/** The secretary chooses who serves: people of the community, members first, or a team. */
export function WorkerChoice({ communityId, value, onChange }: Props) {
  const [side, setSide] = useState<(typeof SIDES)[number]['value']>('person')
  return (
    <>
      <Choice label="派给居民还是服务队" options={SIDES} value={side} onChange={setSide} />
      {side === 'person' ? (
        <People communityId={communityId} value={value} onChange={onChange} />
      ) : (
        <Teams communityId={communityId} value={value} onChange={onChange} />
      )}
    </>
  )
}

function People({ communityId, value, onChange }: Props) {
  const people = usePages(['people', 'list', communityId], cursor =>
    call('people', 'list', { communityId, ...(cursor && { cursor }) }),
  )
  const sorted = people.data && [...people.data].sort((a, b) => Number(b.isMember) - Number(a.isMember))
  return (
    <PagedChoice
      label="本社区的居民，党员在前"
      pages={{ ...people, data: sorted }}
      empty="本社区还没有居民"
      optionOf={row => ({
        value: row.personId,
        label: row.isMember ? `${row.displayName}（党员）` : row.displayName,
      })}
      value={value?.personId}
      onChange={personId => onChange({ personId })}
    />
  )
}

function Teams({ communityId, value, onChange }: Props) {
  const teams = useProviders('team', communityId)
  return (
    <PagedChoice
      label="本社区的服务队，由队长接单"
      pages={teams}
      empty="本社区还没有服务队"
      optionOf={({ id, name }) => ({ value: id, label: name })}
      value={value?.teamId}
      onChange={teamId => onChange({ teamId })}
    />
  )
}
