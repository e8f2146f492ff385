import type { Person } from '../../kit/person'
import { READS } from './reads'

type Domain = keyof typeof READS
/** The parts of the copy, in the order they are written. */
export const EXPORT_DOMAINS = [
  ...(['profile', 'reportIns', 'wishes', 'claimedWishes', 'shifts', 'orders', 'jobs'] as const),
  ...(['vouchers', 'services', 'statement', 'certificates', 'actions'] as const),
] satisfies Domain[]

/** A page of one part of everything that is kept about the caller; of others nothing but what they did for the caller. */
export async function exportMyData(
  person: Person,
  { domain, cursor }: { domain: Domain; cursor?: string | undefined },
) {
  const { items, nextCursor } = await READS[domain](person, cursor)
  return { items, ...(nextCursor !== undefined && { nextCursor }) }
}
