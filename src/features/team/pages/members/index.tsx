import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import { useCall, usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Heading } from '@/ui/Card'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { ApplicantRow } from '../../components/ApplicantRow'
import { MemberActions } from '../../components/MemberActions'
import type { Team } from '../../types'

/** Who is in a team; for its leader also who wants to be, each with what can be done. */
export default function MembersPage() {
  const team = useCall('team', 'get', { teamId: useRouter().params.id ?? '' })
  return (
    <Screen>
      <Loaded query={team}>
        {found => (
          <>
            {found.isLeader && found.status === 'active' && <Applicants team={found} />}
            <Members team={found} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const useMembers = (teamId: string, status: 'member' | 'applied') =>
  usePages(['team', 'members', 'pages', teamId, status], cursor =>
    call('team', 'members', { teamId, status, ...(cursor && { cursor }) }),
  )

function Applicants({ team }: { team: Team }) {
  const applicants = useMembers(team.teamId, 'applied')
  return (
    <>
      <Heading>等您同意</Heading>
      <List pages={applicants} empty="现在没有新的申请">
        {({ personId = '', displayName }) => (
          <ApplicantRow key={personId} teamId={team.teamId} personId={personId} displayName={displayName} />
        )}
      </List>
    </>
  )
}

function Members({ team }: { team: Team }) {
  const members = useMembers(team.teamId, 'member')
  return (
    <>
      <Heading>{team.seesMembers ? '队员' : '队员（加入后显示姓名）'}</Heading>
      <List pages={members} empty="还没有队员">
        {member => (
          <Row
            key={member.memberKey}
            title={member.isMe ? `${member.displayName}（您）` : member.displayName}
            end={
              member.isLeader ? (
                <Badge tone="good">队长</Badge>
              ) : (
                <MemberActions team={team} personId={member.personId} displayName={member.displayName} />
              )
            }
          />
        )}
      </List>
    </>
  )
}
