import type { Session } from '../runtime/session'

/** What it took to show one screen, and what stands there then. */
export interface Figures {
  /** Cloud calls, `setData`s and their bytes until the screen rests. */
  calls: number
  updates: number
  bytes: number
  /** WXML nodes, how deep they lie in each other, and the most that one has in itself. */
  nodes: number
  depth: number
  children: number
}

const KB = 1024
/** The platform warns at 1000 nodes, a depth of 30 and 60 children. */
const ANY = { nodes: 600, depth: 29, children: 60 }
/** What a screen may take: a tab to its first content, a list to its twenty rows, any other page. */
export const LIMITS = {
  tab: { ...ANY, calls: 1 },
  list: { ...ANY, updates: 3, bytes: 64 * KB },
  page: ANY,
} satisfies Record<string, Partial<Figures>>
export type Kind = keyof typeof LIMITS

const COLUMNS = ['calls', 'updates', 'bytes', 'nodes', 'depth', 'children'] as const

/** What else a page of lists has: more than one list, and parts that are read beside them. */
export interface Parts {
  lists: string[]
  beside?: number
}

/**
 * What is over the limits, as lines for people. Bytes are allowed for each list; a part that is read `beside` may come by a
 * `setData` of its own.
 */
export const oversteps = (kind: Kind, figures: Figures, { lists, beside = 0 }: Parts = ALONE): string[] => {
  const { updates, bytes, ...limits }: Partial<Figures> = LIMITS[kind]
  const most: Partial<Figures> = {
    ...limits,
    ...(updates && { updates: updates + beside }),
    ...(bytes && { bytes: bytes * lists.length }),
  }
  return COLUMNS.flatMap(column => {
    const allowed = most[column]
    const isOver = allowed !== undefined && figures[column] > allowed
    return isOver ? [`${column}: ${figures[column]}, ${allowed} allowed`] : []
  })
}
const ALONE: Parts = { lists: ['one'] }

type Mark = Pick<Figures, 'calls' | 'updates'>

/** Before an app was started. */
export const LAUNCH: Mark = { calls: 0, updates: 0 }

/** Where a measurement begins. */
export const mark = (session: Session): Mark => ({
  calls: session.callsOf('cloud.callFunction').length,
  updates: session.updates.length,
})

/** What has happened since, and what the screen is like now. */
export const figuresSince = (session: Session, since: Mark): Figures => {
  const updates = session.updates.slice(since.updates)
  return {
    calls: session.callsOf('cloud.callFunction').length - since.calls,
    updates: updates.length,
    bytes: updates.reduce((sum, { bytes }) => sum + bytes, 0),
    ...session.shape(),
  }
}

/** One screen that was measured. */
export interface Measured {
  name: string
  kind: Kind
  figures: Figures
}

const HEAD = ['screen', 'calls', 'setData', 'KB', 'nodes', 'depth', 'children']

const rowOf = (name: string, figures: Partial<Figures>) => [
  name,
  ...COLUMNS.map(column => {
    const figure = figures[column]
    if (figure === undefined) return '-'
    return column === 'bytes' ? (figure / KB).toFixed(1) : String(figure)
  }),
]

const KINDS: Kind[] = ['tab', 'list', 'page']

/** The figures as a table for people, of each kind of screen what is allowed first. */
export const figuresTable = (measured: readonly Measured[]): string => {
  const rows = KINDS.flatMap(kind => [
    rowOf(`allowed: a ${kind}`, LIMITS[kind]),
    ...measured.filter(one => one.kind === kind).map(({ name, figures }) => rowOf(name, figures)),
  ])
  const width = Math.max(...rows.map(([name = '']) => name.length))
  const line = ([name = '', ...figures]: string[]) =>
    [name.padEnd(width), ...figures.map(figure => figure.padStart(9))].join('')
  return [HEAD, ...rows].map(line).join('\n')
}
