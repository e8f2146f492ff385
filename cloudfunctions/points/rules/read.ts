import { streetIdOf } from '../../admin/rights'
import { iso, now } from '../../kit/clock'
import { found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { type PointRule, rulesAt, rulesOf } from '../../kit/pointRules'
import { streetOf, streets } from '../../kit/street'

/** The rules in force where the caller lives, and those to come. */
export async function readRules(person: Person) {
  const street = await streetOf(person.communityId)
  const current = rulesAt(street, now())
  const coming = rulesOf(street).filter(one => one.version > current.version)
  return { current: ruleView(current), coming: coming.map(ruleView) }
}

/** Every version of the street's rules, the newest first, and which of them is in force. */
export async function readVersions(person: Person) {
  const street = found(await streets.get(streetIdOf(person)), '这个街道')
  const current = rulesAt(street, now())
  const stateOf = ({ version }: PointRule): 'past' | 'current' | 'coming' => {
    if (version === current.version) return 'current'
    return version > current.version ? 'coming' : 'past'
  }
  const items = rulesOf(street).map(rule => ({ ...ruleView(rule), state: stateOf(rule) }))
  return { items: items.reverse() }
}

const ruleView = ({ startsAt, ...rule }: PointRule) => ({
  ...rule,
  /** The first version has been there from the beginning. */
  ...(startsAt.getTime() > 0 && { startsAt: iso(startsAt) }),
})
