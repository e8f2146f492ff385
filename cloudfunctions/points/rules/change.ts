import { streetIdOf } from '../../admin/rights'
import { audit } from '../../kit/audit'
import { daySpan, now } from '../../kit/clock'
import { badRequest, conflict, found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { type PointRule, rulesOf } from '../../kit/pointRules'
import { streets } from '../../kit/street'
import { transact } from '../../kit/transaction'

/** What a rule says, without when it holds. */
export type RuleTerms = Omit<PointRule, 'version' | 'startsAt'>

export interface NewRule extends RuleTerms {
  /** The day it starts, in the future. */
  startsOn: string
  reason: string
}

const MOST_VERSIONS = 100

/** The administrator sets the rules from a day to come on; what was promised before stays as it was. */
export async function addRule(person: Person, { startsOn, reason, ...rule }: NewRule) {
  const { start: startsAt } = daySpan(startsOn, startsOn)
  if (startsAt <= now()) throw badRequest('新规则最早从明天起生效，请选以后的日期')
  return change(person, 'addRule', reason, rules => {
    const last = rules.at(-1)
    if (last && last.startsAt >= startsAt) throw conflict('已有同一天或更晚生效的规则，请先撤回它')
    if (rules.length >= MOST_VERSIONS) throw conflict(`最多保留 ${MOST_VERSIONS} 版规则，请联系维护人员`)
    return [...rules, { ...rule, startsAt, version: (last?.version ?? 0) + 1 }]
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

type Next = (rules: PointRule[]) => PointRule[]

async function change(person: Person, action: string, reason: string, next: Next) {
  const streetId = streetIdOf(person)
  return transact(async tx => {
    const street = found(await tx.get(streets, streetId), '这个街道')
    const before = rulesOf(street)
    const pointRules = next(before)
    await tx.update(streets, streetId, { pointRules })
    const line = { communityId: person.communityId, ref: `street:${streetId}`, at: now(), reason }
    const versions = { from: `v${before.at(-1)?.version}`, to: `v${pointRules.at(-1)?.version}` }
    await audit(tx, person, { ...line, action, ...versions })
    return { version: pointRules.at(-1)?.version ?? 0 }
  })
}
