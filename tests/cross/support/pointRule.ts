import type { RuleTerms } from '@cloud/points/rules/change'

/** Rules unlike those of the demo street. */
export const someRule: RuleTerms = {
  ...{ perHour: 30, scarcePercent: 150, dailyCap: 50 },
  wish: [
    { points: 10, minutes: 20 },
    { points: 25, minutes: 50 },
    { points: 40, minutes: 80 },
  ],
  order: { points: 12, minutes: 24 },
}
