import { iso } from '../../kit/clock'
import type { Person } from '../../kit/person'

/** One line of the copy: Chinese names and values that a person can read. */
export type Line = Record<string, string | number>
export interface Page {
  items: Line[]
  nextCursor?: string
}
export type Read = (person: Person, cursor: string | undefined) => Promise<Page>

export const time = (at: Date | undefined) => (at ? iso(at) : '')
