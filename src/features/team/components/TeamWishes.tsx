import { WISH_LABELS } from '@cloud/wish/labels'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { usePages } from '@/query/hooks'
import { Heading } from '@/ui/Card'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'

/** The wishes that the team has taken on: members open one to come along. */
export function TeamWishes({ teamId }: { teamId: string }) {
  const wishes = usePages(['wish', 'ofTeam', 'pages', teamId], cursor =>
    call('wish', 'ofTeam', { teamId, ...(cursor && { cursor }) }),
  )
  return (
    <>
      <Heading>队里认领的心愿</Heading>
      <List pages={wishes} empty="还没有。队长认领心愿时，可以选择和服务队一起">
        {({ wishId, title, status, category }) => (
          <Row
            key={wishId}
            title={title}
            sub={`${category} · ${WISH_LABELS[status]}`}
            onClick={() => go(PAGES.wish, { id: wishId })}
          />
        )}
      </List>
    </>
  )
}
