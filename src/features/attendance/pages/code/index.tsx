import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useScreenOn } from '@/platform/useScreenOn'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Heading, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Tile, Tiles } from '@/ui/Tile'
import { LiveCode } from '../../components/LiveCode'
import { ScanCard } from '../../components/ScanCard'
import { ShiftSwitches } from '../../components/ShiftSwitches'

const LIVE_MS = 5_000

/** The secretary's screen at the venue: the code to scan or type, and how many are here. */
export default function CodePage() {
  const shiftId = useRouter().params.shiftId ?? ''
  useScreenOn()
  const live = useCall('attendance', 'live', { shiftId }, { every: LIVE_MS })
  return (
    <Screen>
      <Loaded query={live}>
        {shift => (
          <>
            <Title>{shift.title}</Title>
            <View className="lead">{spanLabel(shift.startsAt, shift.endsAt)}</View>
            {shift.codeOpen && <LiveCode shiftId={shiftId} />}
            <Heading>{`已到 ${shift.checkedIn} 人，共 ${shift.claimed} 人认领`}</Heading>
            <Tiles line>
              <Tile value={shift.checkedIn} label="已到" />
              <Tile value={shift.claimed} label="认领" />
              <Tile value={shift.walkIns} label="现场加入" />
            </Tiles>
            <Button block kind="plain" onClick={() => go(PAGES.attendanceRoster, { shiftId })}>
              看名单，登记出勤
            </Button>
            {shift.codeOpen && <ScanCard shiftId={shiftId} shift={shift} />}
            {shift.codeOpen && <ShiftSwitches shiftId={shiftId} shift={shift} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
