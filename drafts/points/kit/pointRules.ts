import * as z from 'zod'

const reward = z.object({
  points: z.number().int().min(0).max(500),
  minutes: z.number().int().min(0).max(960),
})

/** 积分规则 of one version. What is promised under it stays promised, whatever comes later. */
export const pointRule = z.object({
  version: z.number().int().min(1),
  startsAt: z.date(),
  /** What the form of a post offers, an hour. */
  perHour: z.number().int().min(0).max(200),
  /** What a post that is marked scarce pays, as a multiple of the secretary's figure. */
  scarceFactor: z.number().min(1).max(3),
  /** A confirmed wish, by difficulty 1 to 3. */
  wish: z.tuple([reward, reward, reward]),
  /** A reviewed order. */
  order: reward,
})
export type PointRule = z.infer<typeof pointRule>

interface Ruled {
  pointRules?: PointRule[] | undefined
  /** How a street had it before rules had versions: its first version. */
  wishReward?: z.infer<typeof reward> | undefined
  orderReward?: z.infer<typeof reward> | undefined
}

const NOTHING = { points: 0, minutes: 0 }

/** Every version there is, the first one first; a street that has none yet gets its first from what it had before. */
export function rulesOf({ pointRules, wishReward = NOTHING, orderReward = NOTHING }: Ruled): PointRule[] {
  if (pointRules && pointRules.length > 0) return [...pointRules].sort((a, b) => a.version - b.version)
  const first = { version: 1, startsAt: new Date(0), perHour: 20, scarceFactor: 1 }
  return [{ ...first, wish: [wishReward, wishReward, wishReward], order: orderReward }]
}

/** The rules in force at a moment: the latest version that has begun; before the first, the first. */
export function rulesAt(street: Ruled, at: Date): PointRule {
  const all = rulesOf(street)
  const [first, ...later] = all
  if (!first) throw new Error('a street without any rule')
  return later.filter(one => one.startsAt <= at).at(-1) ?? first
}

/** What a post pays an hour: whole points, more where people are scarce. */
export const perHourOf = (
  base: number,
  scarce: boolean,
  { scarceFactor }: Pick<PointRule, 'scarceFactor'>,
) => (scarce ? Math.round(base * scarceFactor) : base)
