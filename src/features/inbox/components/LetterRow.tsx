import { momentLabel } from '@/platform/dates'
import { go } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'
import type { Letter } from '../useInbox'

interface Props {
  letter: Letter
  onOpen: () => void
}

/** One message: the thing, how it stands, what was said, when. A tap opens the page of the thing. */
export function LetterRow({ letter: { what, state, hint, at, page, unread, office }, onOpen }: Props) {
  const open = () => {
    onOpen()
    void go(`/${page}`)
  }
  const from = office ? '工作消息 · ' : ''
  return (
    <Row
      title={`${unread ? '未读 · ' : ''}${what}`}
      sub={`${hint}（${from}${momentLabel(at)}）`}
      end={<Badge tone={unread ? 'wait' : 'plain'}>{state}</Badge>}
      onClick={open}
    />
  )
}
