import { recount, tallied, withoutZero } from './recount'

const COMMUNITIES = ['wutong', 'huaiyin']

const COUNTED = [
  ...['wishPosted', 'wishConfirmed', 'orderPlaced', 'ratingSum', 'shiftHeld', 'placesTaken'],
  ...['services', 'serviceMinutes', 'volunteers', 'pointsIssued', 'pointsRedeemed', 'pointsRefunded'],
]

/** The tallies of every community are what a recount of all that is stored says; the street's are their sum. */
export async function expectRight(at: Date) {
  const street: Record<string, Record<string, number>> = {}
  for (const communityId of COMMUNITIES) {
    const { months, states } = await recount(communityId, at)
    const says = await tallied(communityId)
    for (const [month, counts] of Object.entries(months)) {
      const own = Object.entries(says[month] ?? {}).filter(([key]) => COUNTED.includes(key))
      expect([communityId, month, Object.fromEntries(own)]).toEqual([communityId, month, withoutZero(counts)])
      street[month] = { ...street[month] }
      for (const key of ['services', 'serviceMinutes', 'wishConfirmed', 'shiftHeld'])
        street[month][key] = (street[month][key] ?? 0) + (counts[key] ?? 0)
    }
    const now = Object.entries(says.all ?? {}).filter(([key]) => key.startsWith('wishState_'))
    expect(Object.fromEntries(now.map(([key, count]) => [key.slice(10), count]))).toEqual(states)
  }
  const says = await tallied('qingxi')
  for (const [month, counts] of Object.entries(street)) expect(says[month]).toMatchObject(withoutZero(counts))
}
