import { Secret } from 'otpauth'
import * as z from 'zod'
import { iso, now } from '../../kit/clock'
import { collection } from '../../kit/collection'
import { newId } from '../../kit/ids'
import type { Person } from '../../kit/person'
import { codeAt } from './code'

/** 服务卡: what a person's own rotating code is made of. The secret never leaves the server; `no` is on the card. */
export const cards = collection({
  name: 'cards',
  schema: z.object({ _id: z.string(), no: z.string(), secret: z.string() }),
  indexes: [{ name: 'no', keys: [['no', 1]] }],
})
export type Card = z.infer<(typeof cards)['schema']>

const SECRET_BYTES = 20

/** The caller's own card as it is at this moment, for the secretary to scan. */
export async function showCard(person: Person) {
  const at = now()
  const card = (await cards.get(person._id)) ?? (await firstCard(person))
  const { code, expiresAt } = codeAt(card.secret, at)
  const secondsLeft = Math.ceil((expiresAt.getTime() - at.getTime()) / 1000)
  const { displayName } = person
  return { cardNo: card.no, displayName, code, expiresAt: iso(expiresAt), secondsLeft }
}

/** Made when it is first looked at; of two phones that look at once the first makes it. */
async function firstCard({ _id }: Person): Promise<Card> {
  const card = { _id, no: newId(), secret: new Secret({ size: SECRET_BYTES }).base32 }
  return (await cards.insert(card)) ? card : ((await cards.get(_id)) ?? card)
}

/** A card by its number (scanned), or by whose it is (its six digits are typed); null when there is none. */
export async function cardOf({
  cardNo,
  personId,
}: {
  cardNo?: string | undefined
  personId?: string | undefined
}) {
  if (personId !== undefined) return cards.get(personId)
  if (cardNo === undefined) return null
  const [card] = await cards.find({ where: { no: cardNo }, orderBy: [['no', 'asc']], limit: 1 })
  return card ?? null
}

export const NO_CARD = '没有这张服务卡，请对方在「我的」里打开「服务卡」再扫'
export const NOT_OWN_CARD = '不能扫自己的服务卡，请本社区另一位书记扫'
