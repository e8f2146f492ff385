import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { isOffline, type Output } from '@/platform/call'
import { dayLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { canScan, scan } from '@/platform/scan'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { readCodeText } from '../../codeText'
import { CheckInForm } from '../../components/CheckInForm'
import { KeptCards } from '../../components/KeptCards'

type Claim = Output<'post', 'myShifts'>['items'][number]

/** The member's side: the shift of today, then the code of its screen, scanned or typed. */
export default function CheckInPage() {
  const wanted = useRouter().params.shiftId
  return <Screen>{wanted ? <CheckInForm shiftId={wanted} /> : <Today />}</Screen>
}

/** The shifts of today that one has claimed; without one, a scan finds the shift that lets people in. */
function Today() {
  const shifts = useCall('post', 'myShifts', { when: 'now' })
  const [chosen, choose] = useState<string>()
  const [scanned, setScanned] = useState<{ shiftId: string; code: string }>()
  const isLost = shifts.data === undefined && isOffline(shifts.error)
  if (scanned) return <CheckInForm shiftId={scanned.shiftId} scanned={scanned.code} />
  if (isLost && canScan)
    return (
      <>
        <KeptCards />
        <OfflineScan onScan={setScanned} />
      </>
    )
  return (
    <Loaded query={shifts}>
      {({ items }) => {
        const now = items.filter(isOn)
        const claim = now.find(({ shiftId }) => shiftId === chosen) ?? now[0]
        if (!claim) return <NoneToday onScan={setScanned} />
        return (
          <>
            {now.length > 1 && (
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
            <CheckInForm key={claim.shiftId} shiftId={claim.shiftId} />
          </>
        )
      }}
    </Loaded>
  )
}

interface Scanning {
  onScan: (read: { shiftId: string; code: string }) => void
}

async function scanShift({ onScan }: Scanning) {
  const text = await scan()
  if (text === null) return
  const read = readCodeText(text)
  if (read) onScan(read)
  else say.problem('这不是签到码，请扫现场屏幕上的二维码')
}

/** Which shift it is says the code itself. */
const OfflineScan = (scanning: Scanning) => (
  <Empty action={<Button onClick={() => scanShift(scanning)}>扫一扫现场的二维码</Button>}>
    现在没有网络。扫了现场的二维码，手机先记下，连上网后自动补交
  </Empty>
)

function NoneToday(scanning: Scanning) {
  return (
    <Empty
      action={
        <>
          {canScan && <Button onClick={() => scanShift(scanning)}>扫一扫现场的二维码</Button>}
          <Button kind={canScan ? 'plain' : 'primary'} onClick={() => go(PAGES.posts)}>
            看看岗位
          </Button>
        </>
      }
    >
      今天没有您认领的岗位
    </Empty>
  )
}

/** Checked in and not yet out, or claimed for today. */
const isOn = ({ status, checkOutOpen, startsAt }: Claim) =>
  (status === 'checkedIn' && checkOutOpen) || (status === 'claimed' && dayLabel(startsAt) === '今天')
