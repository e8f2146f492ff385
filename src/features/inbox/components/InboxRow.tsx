import { MOST_COUNTED } from '@cloud/inbox/labels'
import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'

/** The way to the inbox, with how many messages wait there. */
export const InboxRow = ({ unread }: { unread: number }) => (
  <Row
    title="消息"
    sub="和您有关的进展，都在这里"
    end={
      unread > 0 ? (
        <Badge tone="wait">{`${unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread} 条未读`}</Badge>
      ) : (
        <Badge tone="plain">没有未读</Badge>
      )
    }
    onClick={() => go(PAGES.inbox)}
  />
)
