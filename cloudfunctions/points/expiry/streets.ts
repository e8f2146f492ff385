import { people } from '../../kit/person'
import { communities, streets } from '../../kit/street'
import type { Account } from '../../ledger/collections'

const MOST_STREETS = 100
const PERSON = 'person:'
export const personOf = ({ _id }: Pick<Account, '_id'>) => _id.slice(PERSON.length)

/** 积分到期 as each street has it. */
export async function expiryByStreet() {
  const all = await streets.find({ where: {}, orderBy: [['_id', 'asc']], limit: MOST_STREETS })
  return new Map(all.map(({ _id, expiry }) => [_id, expiry]))
}

/** The street of each sheet's owner; none for who has left. */
export async function streetOfSheets(sheets: Account[]): Promise<Map<string, string>> {
  const own = await people.getMany(sheets.map(personOf))
  const places = await communities.getMany(own.map(({ communityId }) => communityId))
  const streetOf = new Map(places.map(({ _id, streetId }) => [_id, streetId]))
  return new Map(
    own.flatMap(({ _id, communityId }): [string, string][] => {
      const streetId = streetOf.get(communityId)
      return streetId === undefined ? [] : [[`${PERSON}${_id}`, streetId]]
    }),
  )
}
