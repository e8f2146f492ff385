import { go, PAGES } from '@/platform/navigate'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'

/** The way from a shift to the places that teams hold of it, for people who are in a team. */
export function TeamPlaces({ shiftId }: { shiftId: string }) {
  const inTeam = (useMe().data?.teamIds.length ?? 0) > 0
  if (!inTeam) return null
  return (
    <Button block kind="plain" onClick={() => go(PAGES.teamShift, { shiftId })}>
      服务队名额
    </Button>
  )
}
