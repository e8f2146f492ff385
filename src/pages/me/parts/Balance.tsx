import { minutesLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Tile, Tiles } from '@/ui/Tile'

/** Points and minutes as two plain figures; a tap opens the statement. */
export function Balance({ points, minutes }: { points: number; minutes: number }) {
  const open = () => go(PAGES.statement)
  return (
    <Card>
      <Tiles>
        <Tile value={`${points}`} label="积分" onClick={open} />
        <Tile value={minutesLabel(minutes)} label="服务时长" onClick={open} />
      </Tiles>
    </Card>
  )
}
