import type { ReactNode } from 'react'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { communityServed, useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Empty, Loaded, NoPermission } from '@/ui/Loaded'

type Me = Output<'people', 'me'>

/** The caller, known to live in a community. */
export type Neighbour = Me & { communityId: string }

/** What only neighbours can use: shows it once we know who the person is, or the way to join. */
export function Joined({ children }: { children: (me: Neighbour) => ReactNode }) {
  const me = useMe()
  return (
    <Loaded query={me}>
      {person =>
        person.communityId === null ? <JoinFirst /> : children({ ...person, communityId: person.communityId })
      }
    </Loaded>
  )
}

/** The way to join, where there is nothing for anybody else. */
export const JoinFirst = () => (
  <Empty action={<Button onClick={() => go(PAGES.join)}>加入社区</Button>}>先加入您所在的社区吧</Empty>
)

/** What only a secretary can use: shows it with the community served, or says whom it is for. */
export const Serving = ({ children }: { children: (communityId: string) => ReactNode }) => (
  <Joined>
    {me => {
      const communityId = communityServed(me)
      return communityId === undefined ? (
        <NoPermission>这里是给社区书记用的</NoPermission>
      ) : (
        children(communityId)
      )
    }}
  </Joined>
)
