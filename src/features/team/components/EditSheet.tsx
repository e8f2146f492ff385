import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { POLICIES, type Team } from '../types'
import { draftOf, type TeamMoves } from '../useTeamMoves'

interface Props {
  team: Team
  moves: TeamMoves
  onClose: () => void
}

/** What the team says of itself, and how one joins it. */
export function EditSheet({ team, moves, onClose }: Props) {
  const { purpose, joinPolicy } = team
  const start = { purpose, joinPolicy }
  const { form, change, note } = useDraft(draftOf(team.teamId), start, { base: JSON.stringify(start) })
  return (
    <Sheet title="修改介绍" open onClose={onClose}>
      <DraftNote note={note} />
      <AreaField
        label="服务队介绍"
        max={300}
        value={form.purpose}
        onChange={words => change({ purpose: words })}
      />
      <Choice
        label="怎么加入"
        options={POLICIES}
        value={form.joinPolicy}
        onChange={one => change({ joinPolicy: one })}
      />
      <Button block busy={moves.busy} disabled={form.purpose.trim() === ''} onClick={() => moves.edit(form)}>
        保存
      </Button>
    </Sheet>
  )
}
