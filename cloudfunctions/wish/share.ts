import type { Terms } from './collections'

export interface Share {
  points: number
  minutes: number
}

type Rule = Pick<Terms, 'helperPoints' | 'helperMinutes' | 'reward'>

/**
 * What each of `count` people gets for a wish done together, the claimer first. `split` gives out exactly the reward:
 * what does not divide goes to the claimer.
 */
export function sharesOf(count: number, { reward, helperPoints, helperMinutes }: Rule): Share[] {
  const part = Math.floor(reward.points / count)
  const points = (first: boolean) => {
    if (helperPoints === 'each') return reward.points
    if (helperPoints === 'claimerOnly') return first ? reward.points : 0
    return first ? reward.points - part * (count - 1) : part
  }
  const minutes = (first: boolean) => (first || helperMinutes === 'each' ? reward.minutes : 0)
  return Array.from({ length: count }, (_, index) => ({
    points: points(index === 0),
    minutes: minutes(index === 0),
  }))
}
