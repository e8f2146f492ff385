import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { communityServed } from '@/query/session'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { NoPermission } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ExemptionTask } from '../../components/ExemptionTask'

type Status = 'pending' | 'granted'
const STATUSES = [
  { value: 'pending', label: '待审核' },
  { value: 'granted', label: '已同意' },
] as const

/** Exemptions to decide on: of a unit for its liaison, of a community for its secretary. */
export default function StaffExemptionsPage() {
  const { unitId } = useRouter().params
  return (
    <Screen>
      <Joined>
        {me => {
          const communityId = communityServed(me)
          const scope = unitId ? { unitId } : communityId ? { communityId } : undefined
          return scope ? (
            <Exemptions scope={scope} />
          ) : (
            <NoPermission>这里是给单位联络员和社区书记用的</NoPermission>
          )
        }}
      </Joined>
    </Screen>
  )
}

function Exemptions({ scope }: { scope: { unitId: string } | { communityId: string } }) {
  const [status, setStatus] = useState<Status>('pending')
  const exemptions = usePages(['attendance', 'staffExemptions', scope, status], cursor =>
    call('attendance', 'staffExemptions', { ...scope, status, ...(cursor && { cursor }) }),
  )
  return (
    <>
      <Choice label="看哪些" options={STATUSES} value={status} onChange={setStatus} />
      <List pages={exemptions} empty={status === 'pending' ? '没有待审核的申请' : '没有同意过的申请'} cards>
        {exemption => <ExemptionTask key={exemption.exemptionId} exemption={exemption} />}
      </List>
    </>
  )
}
