import { View } from '@tarojs/components'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { dayLabel, local, timeLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall, usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Card'
import { List } from '@/ui/List'
import { DayChip, PickerChip } from '@/ui/PickerChip'
import { Row } from '@/ui/Row'

type Open = Output<'post', 'openShifts'>['items'][number]

const DAYS_AHEAD = 14

/** A plain list of the shifts one can take, or wait for, under the days they are on. */
export function OpenShifts({ communityId }: { communityId: string }) {
  const [day, setDay] = useState<string>()
  const [venueId, setVenueId] = useState<string>()
  const shifts = usePages(['post', 'openShifts', 'pages', communityId, day, venueId], cursor =>
    call('post', 'openShifts', {
      communityId,
      ...(day && { day }),
      ...(venueId && { venueId }),
      ...(cursor && { cursor }),
    }),
  )
  const rows = shifts.data
  const isFirst = (shift: Open) => {
    const before = rows?.[rows.indexOf(shift) - 1]
    return !before || dayLabel(before.startsAt) !== dayLabel(shift.startsAt)
  }
  const narrowed = day !== undefined || venueId !== undefined
  return (
    <>
      <Narrow communityId={communityId} day={day} setDay={setDay} venueId={venueId} setVenueId={setVenueId} />
      <List
        pages={shifts}
        empty={narrowed ? '这样选没有能参加的时段' : '近两周没有您能参加的时段'}
        emptyAction={
          narrowed && (
            <Button
              kind="plain"
              onClick={() => {
                setDay(undefined)
                setVenueId(undefined)
              }}
            >
              看全部
            </Button>
          )
        }
      >
        {shift => (
          <View key={shift.shiftId}>
            {isFirst(shift) && <Heading>{dayLabel(shift.startsAt)}</Heading>}
            <OpenRow shift={shift} />
          </View>
        )}
      </List>
    </>
  )
}

const OpenRow = ({ shift }: { shift: Open }) => (
  <Row
    title={shift.title}
    sub={`${timeLabel(shift.startsAt)}–${timeLabel(shift.endsAt)} · ${shift.venueName} · 每小时 ${shift.pointsPerHour} 积分`}
    end={
      shift.move === 'claim' ? (
        <Badge tone="good">{`差 ${shift.free} 人`}</Badge>
      ) : (
        <Badge tone="wait">可候补</Badge>
      )
    }
    onClick={() => go(PAGES.post, { id: shift.postId })}
  />
)

interface NarrowProps {
  communityId: string
  day: string | undefined
  setDay: (day: string | undefined) => void
  venueId: string | undefined
  setVenueId: (venueId: string | undefined) => void
}

const ANYWHERE = '不限地点'

/** By day and by place, both optional. */
function Narrow({ communityId, day, setDay, venueId, setVenueId }: NarrowProps) {
  const venues = useCall('people', 'venues', { communityId }).data?.items ?? []
  const names = [ANYWHERE, ...venues.map(({ name }) => name)]
  const chosen = venues.findIndex(({ id }) => id === venueId) + 1
  return (
    <View className="chips field">
      <DayChip
        label="哪一天"
        none="哪一天"
        on={day !== undefined}
        day={day ?? ''}
        from={local().format('YYYY-MM-DD')}
        to={local().add(DAYS_AHEAD, 'day').format('YYYY-MM-DD')}
        onDay={setDay}
      />
      <PickerChip
        label="在哪里"
        words={(venueId && names[chosen]) || '在哪里'}
        on={venueId !== undefined}
        wheel={{ mode: 'selector', range: names, value: chosen }}
        onPick={place => setVenueId(venues[Number(place) - 1]?.id)}
      />
      {day && (
        <Button size="small" kind="plain" onClick={() => setDay(undefined)}>
          不限哪天
        </Button>
      )}
    </View>
  )
}
