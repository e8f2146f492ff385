import { local } from '../../../cloudfunctions/kit/clock'
import type { Person } from '../../../cloudfunctions/kit/person'
import type { Adjustment } from '../../../cloudfunctions/points/adjustments/collections'
import type { Gift } from '../../../cloudfunctions/points/gifts/collections'
import { giftMachine } from '../../../cloudfunctions/points/gifts/machine'
import { type Relation, SEEN_BACK } from '../../../cloudfunctions/points/kin/labels'
import { history, type Seed } from '../seed'
import { issue, line, sheetOf } from './ledger'

const DAY_MS = 86_400_000
const ANSWER_DAYS = 7

/** Two people who confirmed that they are relatives; `relation` is what the second is to the first. */
export function related(seed: Seed, at: Date, one: Person, relation: Relation, other: Person) {
  const tie = ({ _id, displayName }: Person, as: Relation) => ({ personId: _id, displayName, relation: as })
  one.kin = [...(one.kin ?? []), tie(other, relation)]
  other.kin = [...(other.kin ?? []), tie(one, SEEN_BACK[relation])]
  history(seed, other.communityId, `kin:${one._id}`)(other, at, { action: 'kin' })
}

interface NewGift {
  from: Person
  to: Person
  minutes: number
  at: Date
  words: string
}

/** Minutes given to a relative, by way of the community's keeping as ledger/gift does it. */
export function gift(seed: Seed, { from, to, minutes, at, words }: NewGift) {
  const { communityId } = from
  const doc: Gift = {
    ...{ _id: seed.id(at), communityId, minutes, words, status: 'offered', offeredAt: at },
    ...{ giverId: from._id, giverName: from.displayName },
    ...{ receiverId: to._id, receiverName: to.displayName },
    dueAt: new Date(at.getTime() + ANSWER_DAYS * DAY_MS),
  }
  seed.docs.gifts.push(doc)
  const ref = `gift:${doc._id}`
  const log = history(seed, communityId, ref)
  const [giver, keeping] = [`person:${from._id}`, `community:${communityId}`]
  const of = { amount: minutes, ref, asset: 'minutes' as const }
  line(seed, { ...of, key: ref, from: giver, to: keeping, at, why: '送给亲属的时长' })
  const sheet = sheetOf(seed, giver)
  issue(sheet, communityId, 0, -minutes)
  const month = local(at).format('YYYY-MM')
  const before = sheet.giving?.month === month ? sheet.giving.minutes : 0
  sheet.giving = { month, minutes: before + minutes }
  log(from, at, { action: 'offer', to: 'offered' })
  return {
    accept(when: Date) {
      doc.status = giftMachine.step(doc.status, 'accept', ['receiver'])
      doc.answeredAt = when
      delete doc.dueAt
      const receiver = sheetOf(seed, `person:${to._id}`)
      const why = '亲属送来的时长'
      line(seed, { ...of, key: `${ref}:out`, from: keeping, to: receiver._id, at: when, why })
      issue(receiver, communityId, 0, minutes)
      receiver.received = (receiver.received ?? 0) + minutes
      log(to, when, { action: 'accept', from: 'offered', to: doc.status })
    },
  }
}

/** What one administrator proposed and nobody has decided yet. */
export function proposed(
  seed: Seed,
  {
    by,
    of,
    at,
    ...rest
  }: { by: Person; of: Person; at: Date } & Pick<Adjustment, 'asset' | 'change' | 'reason'>,
) {
  const [role] = by.roles
  const doc: Adjustment = {
    ...{ _id: seed.id(at), streetId: role?.scopeId ?? '', communityId: of.communityId, ...rest },
    ...{ personId: of._id, displayName: of.displayName, status: 'proposed', proposedAt: at },
    ...{ proposerId: by._id, proposerName: by.displayName },
  }
  seed.docs.adjustments.push(doc)
  history(seed, of.communityId, `adjustment:${doc._id}`)(by, at, { action: 'propose', to: 'proposed' })
}
