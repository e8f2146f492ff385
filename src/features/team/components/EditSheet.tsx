import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { POLICIES, type Team } from '../types'
import type { TeamMoves } from '../useTeamMoves'

interface Props {
  team: Team
  moves: TeamMoves
  onClose: () => void
}

/** What the team says of itself, and how one joins it. */
export function EditSheet({ team, moves, onClose }: Props) {
  const [purpose, setPurpose] = useState(team.purpose)
  const [joinPolicy, setPolicy] = useState(team.joinPolicy)
  return (
    <Sheet title="修改介绍" open onClose={onClose}>
      <AreaField label="服务队介绍" max={300} value={purpose} onChange={setPurpose} />
      <Choice label="怎么加入" options={POLICIES} value={joinPolicy} onChange={setPolicy} />
      <Button
        block
        busy={moves.busy}
        disabled={purpose.trim() === ''}
        onClick={() => moves.edit({ purpose, joinPolicy })}
      >
        保存
      </Button>
    </Sheet>
  )
}
