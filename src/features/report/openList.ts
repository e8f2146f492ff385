import type { ListName } from '@cloud/report/labels'
import { go, PAGES } from '@/platform/navigate'

interface Where {
  communityId: string | undefined
  month?: string
  state?: string
}

/** Opens what a figure was counted from. */
export const openList = (list: ListName, { communityId, month, state }: Where) =>
  go(PAGES.reportList, {
    list,
    ...(communityId && { communityId }),
    ...(month && { month }),
    ...(state && { state }),
  })

const PAGE_OF: Record<string, (id: string) => unknown> = {
  wish: id => go(PAGES.wish, { id }),
  order: id => go(PAGES.order, { id }),
  shift: shiftId => go(PAGES.attendanceRoster, { shiftId }),
}

/** Opens what a line of a list is about (`wish:<id>`); undefined when it has no page. */
export function opening(ref: string | undefined) {
  const [what = '', id = ''] = ref?.split(':') ?? []
  const open = PAGE_OF[what]
  return open && (() => void open(id))
}
