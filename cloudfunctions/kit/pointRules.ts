import * as z from 'zod'

const whole = (most: number) => z.number().int().min(0).max(most)
const reward = z.object({ points: whole(500), minutes: whole(960) })
export type Reward = z.infer<typeof reward>

/** 积分规则 of one version. What is promised under it stays promised, whatever comes later. */
export const pointRule = z.object({
  version: z.number().int().min(1),
  startsAt: z.date(),
  /** What an hour on a post earns, unless the secretary says otherwise for this post. */
  perHour: whole(200),
  /** What a post that is short of people pays, in percent of that. */
  scarcePercent: z.number().int().min(100).max(300),
  /** A confirmed wish, by difficulty 1 to 3. */
  wish: z.tuple([reward, reward, reward]),
  /** A reviewed order. */
  order: reward,
  /** So many points one may earn by service in a day; 0: as many as there are. */
  dailyCap: whole(2000),
})
export type PointRule = z.infer<typeof pointRule>

/** What a street document says of rules. */
export const ruled = {
  pointRules: z.array(pointRule).optional(),
  /** How a street had it before rules had versions: its first version. */
  wishReward: z.object({ points: z.number().int(), minutes: z.number().int() }),
  orderReward: z.object({ points: z.number().int(), minutes: z.number().int() }),
}
type Ruled = z.infer<z.ZodObject<typeof ruled>>

/** Every version there is, the first one first; a street that has none yet gets its first from what it had before. */
export function rulesOf({ pointRules, wishReward, orderReward }: Ruled): PointRule[] {
  if (pointRules && pointRules.length > 0) return [...pointRules].sort((a, b) => a.version - b.version)
  const first = { version: 1, startsAt: new Date(0), perHour: 20, scarcePercent: 100, dailyCap: 0 }
  return [{ ...first, wish: [wishReward, wishReward, wishReward], order: orderReward }]
}

/** The rules in force at a moment: the latest version that has begun; before the first, the first. */
export function rulesAt(street: Ruled, at: Date): PointRule {
  const [first, ...later] = rulesOf(street)
  if (!first) throw new Error('a street without any rule')
  return later.filter(one => one.startsAt <= at).at(-1) ?? first
}

const WHOLE = 100

/** What an hour on a post pays: whole points, more where people are scarce. */
export const perHourOf = (
  base: number,
  scarce: boolean,
  { scarcePercent }: Pick<PointRule, 'scarcePercent'>,
) => (scarce ? Math.round((base * scarcePercent) / WHOLE) : base)

/** What a wish of a difficulty earns; one that nobody graded is of the least. */
export const wishRewardOf = (rewards: PointRule['wish'], difficulty = 1): Reward =>
  rewards[difficulty - 1] ?? rewards[0]
