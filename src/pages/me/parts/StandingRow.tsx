import { standingSentence } from '@/features/attendance/standingSentence'
import { local } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Row } from '@/ui/Row'

/** This month's and this year's standing as a sentence; its lines are a tap away. */
export function StandingRow({ isMember }: { isMember: boolean }) {
  const standing = useCall('attendance', 'standing', { year: local().year() })
  const sentence = standing.data ? standingSentence(standing.data, isMember) : '正在读取…'
  return <Row title="服务达标情况" sub={sentence} onClick={() => go(PAGES.standing)} />
}
