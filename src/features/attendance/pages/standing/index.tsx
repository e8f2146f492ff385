import { useState } from 'react'
import { call } from '@/platform/call'
import { local } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { type Line, StandingReport } from '../../components/StandingReport'

const thisYear = () => local().year()

/** My standing of a year, explained line by line from the records it was counted from. */
export default function StandingPage() {
  const [year, setYear] = useState(String(thisYear()))
  const isMember = (useMe().data?.memberships.length ?? 0) > 0
  const standing = useCall('attendance', 'standing', { year: Number(year) })
  const years = [thisYear(), thisYear() - 1].map(value => ({ value: String(value), label: `${value} 年` }))
  return (
    <Screen>
      <Choice label="哪一年" options={years} value={year} onChange={setYear} />
      <Loaded query={standing}>
        {data => <StandingReport standing={data} isMember={isMember} onLine={open} />}
      </Loaded>
      {isMember && (
        <Button block kind="plain" onClick={() => go(PAGES.exemptions)}>
          生病或外派，申请免服务
        </Button>
      )}
    </Screen>
  )
}

/** From a line to what it was. */
async function open({ ref }: Line) {
  const [kind = '', id = ''] = ref.split(':')
  if (kind === 'wish') return go(PAGES.wish, { id })
  if (kind === 'order') return go(PAGES.order, { id })
  try {
    const { postId } = await call('attendance', 'whereServed', { shiftId: id })
    return go(PAGES.post, { id: postId })
  } catch (error) {
    return say.problem(error instanceof Error ? error.message : '打不开，请稍后再试')
  }
}
