import type { Input, Output } from '@/platform/call'

export type Version = Output<'points', 'ruleVersions'>['items'][number]
export type RuleTerms = Input<'points', 'tryRule'>['rule']

export const DIFFICULTIES = ['简单心愿', '一般心愿', '较难心愿'] as const

/** The figures of a rule as a form holds them: what is typed, by the figure's name. */
export const FIELDS = [
  ['perHour', '岗位每小时积分'],
  ['scarcePercent', '紧缺岗位按百分之几给'],
  ['dailyCap', '每人每天最多多少积分（0 为不限）'],
  ...DIFFICULTIES.flatMap((name, index): [string, string][] => [
    [`wish${index}Points`, `${name}的积分`],
    [`wish${index}Minutes`, `${name}的时长（分钟）`],
  ]),
  ['orderPoints', '点单的积分'],
  ['orderMinutes', '点单的时长（分钟）'],
] as [string, string][]
type RuleForm = Record<string, string>

export function formOf({ perHour, scarcePercent, dailyCap, wish, order }: RuleTerms): RuleForm {
  const figures: Record<string, number> = { perHour, scarcePercent, dailyCap }
  for (const [index, { points, minutes }] of wish.entries()) {
    figures[`wish${index}Points`] = points
    figures[`wish${index}Minutes`] = minutes
  }
  figures.orderPoints = order.points
  figures.orderMinutes = order.minutes
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, String(figure)]))
}

export const isFilled = (form: RuleForm) => FIELDS.every(([key]) => /^\d+$/.test(form[key] ?? ''))

export function termsOf(form: RuleForm): RuleTerms {
  const figure = (key: string) => Number(form[key])
  const reward = (of: string) => ({ points: figure(`${of}Points`), minutes: figure(`${of}Minutes`) })
  return {
    perHour: figure('perHour'),
    scarcePercent: figure('scarcePercent'),
    dailyCap: figure('dailyCap'),
    wish: [reward('wish0'), reward('wish1'), reward('wish2')],
    order: reward('order'),
  }
}
