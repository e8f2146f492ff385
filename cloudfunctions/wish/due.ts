import dayjs from 'dayjs'
import { wishSettings } from '../kit/wishSettings'
import type { Terms, Wish } from './collections'
import { PUBLIC_STATUSES } from './machine'

/** For wishes posted before terms were written on them. */
const DEFAULTS = wishSettings.parse({})

export const termsOf = (wish: Pick<Wish, 'terms'>): Omit<Terms, 'streetId' | 'reward'> =>
  wish.terms ?? DEFAULTS

type Waiting = Pick<Wish, 'status' | 'since' | 'nudged' | 'overdue' | 'terms'>

/** When the clock has something to do about a wish that waits, and what; undefined when it has not. */
export function dueOf(
  wish: Waiting,
): { at: Date; what: 'expire' | 'remind' | 'release' | 'ask' | 'overdue' } | undefined {
  const { status, since, nudged, overdue } = wish
  if (!since) return undefined
  const rules = termsOf(wish)
  const after = (days: number) => dayjs(since).add(days, 'day').toDate()
  if (status === 'open') return { at: after(rules.expireDays), what: 'expire' }
  if (status === 'claimed')
    return nudged
      ? { at: after(rules.releaseDays), what: 'release' }
      : { at: after(rules.remindDays), what: 'remind' }
  if (status !== 'fulfilled' || overdue) return undefined
  return nudged
    ? { at: after(rules.silenceDays), what: 'overdue' }
    : { at: after(rules.askDays), what: 'ask' }
}

const truly = (value: boolean) => value || undefined

/** The flat fields that follow from the rest of a wish: indexes serve lists and timers by them. */
export function derived(wish: Wish) {
  const photos = wish.photos ?? []
  const traces = photos.flatMap(({ trace }) => trace ?? [])
  const joined = (wish.helpers ?? []).map(({ personId }) => personId)
  return {
    public: truly(PUBLIC_STATUSES.includes(wish.status) && !wish.hidden),
    dueAt: dueOf(wish)?.at,
    attention: truly(
      (wish.openReports ?? 0) > 0 || wish.overdue === true || photos.some(one => one.state === 'doubtful'),
    ),
    photoTraces: traces.length > 0 ? traces : undefined,
    checkAt: traces.length > 0 ? wish.checkAt : undefined,
    claimerId: wish.claim?.personId,
    claimTeamId: wish.claim?.team?.id,
    takerIds: wish.claim && [wish.claim.personId, ...joined],
    underStreet: truly(
      wish.postedBy !== undefined || wish.claim?.staff === true || wish.underStreet === true,
    ),
  }
}
