import { useEffect } from 'react'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { List } from '@/ui/List'
import { Bones } from '@/ui/Loaded'
import { MemberRow } from './MemberRow'

interface Shown {
  unitId: string
  year: number
  lacking: boolean
}

/** The unit's members. Of those who lack services a page may be empty though more follow: then the next one is read. */
export function useMembers({ unitId, year, lacking }: Shown) {
  const members = usePages(['attendance', 'unitMembers', unitId, year, lacking], cursor =>
    call('attendance', 'unitMembers', { unitId, year, lacking, ...(cursor && { cursor }) }),
  )
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = members
  // One that could not be read is asked for again by a tap.
  const isEmptySoFar = data?.length === 0 && hasNextPage && !isFetchNextPageError
  useEffect(() => {
    if (isEmptySoFar && !isFetchingNextPage) fetchNextPage()
  }, [isEmptySoFar, isFetchingNextPage, fetchNextPage])
  return { ...members, isEmptySoFar }
}

interface Props {
  members: ReturnType<typeof useMembers>
  lacking: boolean
}

export function Members({ members, lacking }: Props) {
  if (members.isEmptySoFar) return <Bones shape="rows" />
  return (
    <List pages={members} empty={lacking ? '都达标了' : '还没有本单位的党员报到'}>
      {member => <MemberRow key={member.personId} member={member} />}
    </List>
  )
}
