import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { dayLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { CheckInForm } from '../../components/CheckInForm'

type Claim = Output<'post', 'myShifts'>['items'][number]

/** The member's side: the shift of today, then the code of its screen, scanned or typed. */
export default function CheckInPage() {
  const wanted = useRouter().params.shiftId
  const shifts = useCall('post', 'myShifts', undefined)
  const [chosen, choose] = useState<string | undefined>(wanted)
  return (
    <Screen>
      <Loaded query={shifts}>
        {({ items }) => {
          const now = items.filter(isOn)
          const claim = items.find(({ shiftId }) => shiftId === (chosen ?? now[0]?.shiftId))
          if (!claim)
            return (
              <Empty action={<Button onClick={() => go(PAGES.posts)}>看看岗位</Button>}>
                今天没有您认领的岗位
              </Empty>
            )
          return (
            <>
              {!wanted && now.length > 1 && (
                <Choice
                  label="哪一个岗位"
                  options={now.map(one => ({
                    value: one.shiftId,
                    label: `${one.title} ${spanLabel(one.startsAt, one.endsAt)}`,
                  }))}
                  value={claim.shiftId}
                  onChange={choose}
                />
              )}
              <CheckInForm key={claim.shiftId} claim={claim} />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

/** Checked in and not yet out, or claimed for today. */
const isOn = ({ status, checkOutOpen, startsAt }: Claim) =>
  (status === 'checkedIn' && checkOutOpen) || (status === 'claimed' && dayLabel(startsAt) === '今天')
