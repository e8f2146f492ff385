import { minutesLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Card, Tile, Tiles } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'

/** Points and minutes as two plain figures; a tap opens the statement. */
export function Balance() {
  const balance = useCall('points', 'balance', undefined)
  const open = () => go(PAGES.statement)
  return (
    <Loaded query={balance}>
      {({ points, minutes }) => (
        <Card>
          <Tiles>
            <Tile value={`${points}`} label="积分" onClick={open} />
            <Tile value={minutesLabel(minutes)} label="服务时长" onClick={open} />
          </Tiles>
        </Card>
      )}
    </Loaded>
  )
}
