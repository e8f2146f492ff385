import { createContext } from 'react'

/** So many tasks stand on one page without being too much for the eye, or for WeChat, which counts every node. */
const EASY = 30
/** What is left of a fuller desk at first, shared out among its groups. */
const ROOM = 24
/** Of the shifts to come, which are no tasks. */
const SHIFTS = 8

interface Filled {
  items: readonly unknown[]
}

/** How many of each group are listed before somebody asks for all of it: all of them, unless there is a lot on the desk. */
export function fewOf(groups: readonly Filled[]): number {
  const filled = groups.filter(({ items }) => items.length > 0)
  const total = filled.reduce((sum, { items }) => sum + items.length, 0)
  return total <= EASY ? EASY : Math.max(1, Math.floor(ROOM / filled.length))
}

export const Few = createContext(SHIFTS)
