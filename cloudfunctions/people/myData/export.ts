import type { Person } from '../../kit/person'
import type { Page } from './copyLines'
import { PARTS } from './reads'

type Domain = keyof typeof PARTS

/** The parts of the copy, in the order they are written. */
export const EXPORT_DOMAINS = [
  ...(['profile', 'rosters', 'reportIns', 'unitReportIns', 'teams'] as const),
  ...(['wishes', 'claimedWishes', 'notes', 'reports', 'photos'] as const),
  ...(['shifts', 'orders', 'jobs', 'vouchers', 'services', 'statement'] as const),
  ...(['giftsGiven', 'giftsReceived', 'adjustments'] as const),
  ...(['exemptions', 'certificates', 'messages', 'actions'] as const),
] satisfies Domain[]

/** A page of one part of everything that is kept about the caller; of others nothing but what they did for the caller. */
export async function exportMyData(
  person: Person,
  { domain, cursor }: { domain: Domain; cursor?: string | undefined },
): Promise<Page> {
  const { items, nextCursor } = await PARTS[domain].read(person, cursor)
  return { items, ...(nextCursor !== undefined && { nextCursor }) }
}
