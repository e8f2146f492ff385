import { type Standing, standingSentence } from '@/features/attendance/standingSentence'
import { go, PAGES } from '@/platform/navigate'
import { Row } from '@/ui/Row'

/** This month's and this year's standing as a sentence; its lines are a tap away. */
export const StandingRow = ({ standing, isMember }: { standing: Standing; isMember: boolean }) => (
  <Row title="服务达标情况" sub={standingSentence(standing, isMember)} onClick={() => go(PAGES.standing)} />
)
