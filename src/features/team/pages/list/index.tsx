import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useCall, usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { TeamRow } from '../../components/TeamRow'

/** The volunteer teams of the community: mine first, then all that one can join. */
export default function TeamListPage() {
  return (
    <Screen
      bar={
        <Button kind="plain" onClick={() => go(PAGES.teamCreate)}>
          申请成立服务队
        </Button>
      }
    >
      <Joined>
        {({ communityId }) => (
          <>
            <MyTeams />
            <Teams communityId={communityId} />
          </>
        )}
      </Joined>
    </Screen>
  )
}

function MyTeams() {
  const mine = useCall('team', 'mine', undefined)
  return (
    <Loaded query={mine}>
      {({ items }) =>
        items.length === 0 ? null : (
          <>
            <Heading>我的服务队</Heading>
            <Card>
              {items.map(team => (
                <TeamRow key={team.teamId} team={team} />
              ))}
            </Card>
          </>
        )
      }
    </Loaded>
  )
}

function Teams({ communityId }: { communityId: string }) {
  const teams = usePages(['team', 'list', 'pages', communityId], cursor =>
    call('team', 'list', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <>
      <Heading>本社区的服务队</Heading>
      <List pages={teams} empty="本社区还没有服务队，您可以申请成立一支">
        {team => <TeamRow key={team.teamId} team={team} />}
      </List>
    </>
  )
}
