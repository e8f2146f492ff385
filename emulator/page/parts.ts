/** Pieces that several sections are made of. */
import { type Content, h, type Properties } from './dom'

export interface Column {
  title: string
  /**
   * `wide`: only where there is room, its content is repeated in the opened row. `number`: to the right. `short`: in one
   * line.
   */
  kind?: 'wide' | 'number' | 'short'
}

export interface Row {
  key: string
  cells: readonly Content[]
  /** Shown below the row. */
  more?: Content
}

const cellClass = (column: Column | undefined): Properties => ({ class: column?.kind })

const rowsOf = (columns: readonly Column[], row: Row): Content[] => [
  h(
    'tr',
    { key: row.key, class: row.more !== undefined && 'opened' },
    row.cells.map((cell, index) => h('td', cellClass(columns[index]), cell)),
  ),
  row.more !== undefined &&
    h('tr', { key: `${row.key} more`, class: 'more' }, h('td', { colspan: columns.length }, row.more)),
]

/** A table with a caption; without rows the words for that instead. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[],
  empty = '还没有内容',
): Content => {
  const head = h(
    'tr',
    {},
    columns.map(column => h('th', { scope: 'col', ...cellClass(column) }, column.title)),
  )
  if (rows.length === 0) return h('p', { class: 'dim' }, empty)
  return h(
    'div',
    { class: 'scroll', key: caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h('thead', {}, head),
      h(
        'tbody',
        {},
        rows.map(row => rowsOf(columns, row)),
      ),
    ),
  )
}

/** A button that does something. */
export const button = (words: Content, onclick: () => void, more: Properties = {}): Content =>
  h('button', { type: 'button', onclick, ...more }, words)

/** A button that opens and closes what lies below it. */
export const opener = (words: string, isOpen: boolean, onclick: () => void): Content =>
  button([h('span', { 'aria-hidden': 'true' }, isOpen ? '▾ ' : '▸ '), words], onclick, {
    class: 'opener',
    'aria-expanded': String(isOpen),
  })

/** Names and values, one a line. */
export const facts = (pairs: readonly (readonly [string, Content])[]): Content =>
  h(
    'dl',
    {},
    pairs.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )

/** A field with its label above it. */
export const field = (label: string, control: Content): Content =>
  h('label', {}, h('span', {}, label), control)

/** A form whose fields are read by name when it is sent. */
export const form = (
  onsubmit: (fields: FormData, element: HTMLFormElement) => void,
  properties: Properties,
  ...contents: Content[]
): Content =>
  h(
    'form',
    {
      ...properties,
      onsubmit: event => {
        event.preventDefault()
        if (event.target instanceof HTMLFormElement) onsubmit(new FormData(event.target), event.target)
      },
    },
    contents,
  )

/** Text of a field; files cannot occur. */
export const textOf = (fields: FormData, name: string): string => {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Which rows of a section are open. */
export const createOpen = (draw: () => void) => {
  const open = new Set<string>()
  return {
    has: (key: string): boolean => open.has(key),
    close(key: string): void {
      open.delete(key)
      draw()
    },
    toggle(key: string): void {
      if (!open.delete(key)) open.add(key)
      draw()
    },
  }
}
