import { View } from '@tarojs/components'
import type { Input } from '@/platform/call'
import { useCall } from '@/query/hooks'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import type { WishDetail } from '../types'

export type ClaimFor = Pick<Input<'wish', 'claim'>, 'unitId' | 'teamId'>
interface Name {
  label: string
  claim: ClaimFor
}

/**
 * The units the person reported in for and the teams they lead: in whose name they could claim, beside their own.
 * Undefined until that is read: who taps sooner would claim in a name they did not choose.
 */
export function useClaimNames(wish: WishDetail): Name[] | undefined {
  const enabled = wish.actions.includes('claim')
  const who = useMe()
  const me = who.data
  const unitIds = new Set((me?.memberships ?? []).map(({ unitId }) => unitId))
  const teams = useCall('team', 'mine', undefined, { enabled: enabled && (me?.teamIds.length ?? 0) > 0 })
  const directory = useCall('people', 'directory', undefined, { enabled: enabled && unitIds.size > 0 })
  if (enabled && [who, teams, directory].some(({ isLoading }) => isLoading)) return undefined
  const units = (directory.data?.units ?? []).filter(({ id }) => unitIds.has(id))
  const led = (teams.data?.items ?? []).filter(
    team => team.isLeader && team.status === 'active' && team.communityId === wish.communityId,
  )
  return [
    ...led.map(({ teamId, name }) => ({ label: `和服务队一起：${name}`, claim: { teamId } })),
    ...units.map(({ id, name }) => ({ label: `代表单位：${name}`, claim: { unitId: id } })),
  ]
}

interface Props {
  names: Name[]
  busy: boolean
  onClose: () => void
  onClaim: (claim: ClaimFor) => void
}

/** In whose name the wish is claimed. */
export const ClaimSheet = ({ names, busy, onClose, onClaim }: Props) => (
  <Sheet title="以谁的名义认领？" open onClose={onClose}>
    <View className="lead">
      都由您来联系和答复许愿人。和服务队一起认领的，队员可以直接加入，积分和时长按规则分给每个人。
    </View>
    <Button block busy={busy} onClick={() => onClaim({})}>
      我自己
    </Button>
    {names.map(({ label, claim }) => (
      <Button key={label} block kind="plain" busy={busy} onClick={() => onClaim(claim)}>
        {label}
      </Button>
    ))}
  </Sheet>
)
