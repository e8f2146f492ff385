import type { ReactNode } from 'react'
import { ASKING } from './ask'
import { SHOWING } from './show'
import { STATES } from './states'

export interface Part {
  /** What it is for, in a line. */
  about: string
  demo: ReactNode
  /** What it puts into the sticky bar. */
  bar?: ReactNode
}

/** Every component that a page can use, by its name. */
export const PARTS: Record<string, Part> = { ...SHOWING, ...STATES, ...ASKING }
