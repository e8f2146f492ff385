import { iso, now } from '../../kit/clock'
import type { Person } from '../../kit/person'
import { type PointRule, rulesAt, rulesOf } from '../../kit/pointRules'
import { streetOf } from '../../kit/street'

/** The rules in force where the caller lives, and those to come. */
export async function readRules(person: Person) {
  const street = await streetOf(person.communityId)
  const current = rulesAt(street, now())
  const coming = rulesOf(street).filter(one => one.version > current.version)
  return { current: ruleRow(current), coming: coming.map(ruleRow) }
}

const ruleRow = ({ startsAt, ...rule }: PointRule) => ({ ...rule, startsAt: iso(startsAt) })
