import { Joined, type Neighbour } from '@/features/people/components/Joined'
import { go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { LetterRow } from '../../components/LetterRow'
import { useInbox, useMarkRead } from '../../useInbox'

/** 消息: whatever the person was told, the newest first, whether or not a phone rang. */
export default function InboxPage() {
  return (
    <Screen>
      <Joined>{me => <Letters me={me} />}</Joined>
    </Screen>
  )
}

function Letters({ me: { inbox } }: { me: Neighbour }) {
  const pages = useInbox()
  const mark = useMarkRead(false)
  const seen = useMarkRead(true)
  const unread = inbox?.unread ?? 0
  const newest = pages.data?.[0]?.line
  const all = () => {
    const lines = (pages.data ?? []).filter(one => one.unread).map(({ line }) => line)
    mark.mutate({ lines: lines.slice(0, MOST_LINES), ...(newest !== undefined && { upTo: newest }) })
  }
  // This one and no other, whatever the count says: it may know less than what has come since.
  const one = (line: string) => seen.mutate({ lines: [line] })
  return (
    <>
      <Card>
        <Row title="消息提醒" sub={HOW[inbox?.how ?? 'each']} onClick={() => go(PAGES.inboxSettings)} />
      </Card>
      {unread > 0 && (
        <Button block kind="plain" busy={mark.isPending} onClick={all}>
          全部标为已读
        </Button>
      )}
      <List pages={pages} empty="还没有消息。您的心愿、岗位、服务有进展时，会在这里告诉您。">
        {letter => (
          <LetterRow key={letter.line} letter={letter} onOpen={() => letter.unread && one(letter.line)} />
        )}
      </List>
    </>
  )
}

/** So many at once may be marked one by one (inbox/router). */
const MOST_LINES = 100

const HOW = {
  each: '有消息就在微信里提醒您',
  daily: '每天傍晚在微信里提醒一次',
  none: '微信不提醒，只放在这里',
}
