/** What the benchmark asks of a store, and the documents it works on. */

export interface Person {
  _id: string
  /** Indexed; unique in practice. */
  phone: string
  /** Indexed; a range of 20 holds 20 documents. */
  score: number
  name: string
  communityId: string
  visits: number
}

export interface Store {
  insert(people: Person[]): Promise<void>
  byPhone(phone: string): Promise<unknown>
  /** Everyone with a score from `from` on, below `to`, in the order of scores. */
  byScore(from: number, to: number): Promise<unknown[]>
  /** Adds one visit to the person with this phone. */
  visit(phone: string): Promise<void>
  close(): Promise<void>
}

export const phoneOf = (n: number): string => String(13_000_000_000 + n)

export const personOf = (n: number): Person => ({
  _id: `person-${String(n).padStart(8, '0')}`,
  phone: phoneOf(n),
  score: n,
  name: `居民${n}`,
  communityId: `community-${n % 20}`,
  visits: 0,
})

export const INDEXES = [
  { name: 'phone', keys: [['phone', 1]] },
  { name: 'score', keys: [['score', 1]] },
]
