import { streetIdOf } from '../../admin/rights'
import { audit } from '../../kit/audit'
import { daySpan, now } from '../../kit/clock'
import { badRequest, conflict, found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { type PointRule, pointRule, rulesOf } from '../../kit/pointRules'
import { streets } from '../../kit/street'
import { transact } from '../../kit/transaction'

export interface NewRule extends Omit<PointRule, 'version' | 'startsAt'> {
  /** The day it starts, in the future. */
  startsOn: string
  reason: string
}

/** The administrator sets the rules from a day to come on; what was promised before stays as it was. */
export async function addRule(person: Person, { startsOn, reason, ...rule }: NewRule) {
  const { start: startsAt } = daySpan(startsOn, startsOn)
  if (startsAt <= now()) throw badRequest('新规则从明天起才能生效，请选以后的日期')
  return change(person, 'addRule', reason, rules => {
    const last = rules.at(-1)
    if (last && last.startsAt >= startsAt) throw conflict('已有更晚生效的规则，请先撤回它')
    return [...rules, pointRule.parse({ ...rule, startsAt, version: (last?.version ?? 0) + 1 })]
  })
}

/** Withdraws the latest version, before it starts. */
export const withdrawRule = (person: Person, { version, reason }: { version: number; reason: string }) =>
  change(person, 'withdrawRule', reason, rules => {
    const last = rules.at(-1)
    found(rules.find(one => one.version === version) ?? null, '这一版规则')
    if (last?.version !== version || last.startsAt <= now())
      throw conflict('只能撤回还没有生效的最新一版规则')
    return rules.slice(0, -1)
  })

async function change(
  person: Person,
  action: string,
  reason: string,
  to: (rules: PointRule[]) => PointRule[],
) {
  const streetId = streetIdOf(person)
  return transact(async tx => {
    const street = found(await tx.get(streets, streetId), '这个街道')
    const before = rulesOf(street)
    const pointRules = to(before)
    await tx.update(streets, streetId, { pointRules })
    const versions = { from: `v${before.at(-1)?.version}`, to: `v${pointRules.at(-1)?.version}` }
    const { communityId } = person
    await audit(tx, person, {
      communityId,
      ref: `street:${streetId}`,
      at: now(),
      action,
      reason,
      ...versions,
    })
    return { version: pointRules.at(-1)?.version ?? 0 }
  })
}
