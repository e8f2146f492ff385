/** The first and the last byte that a request wants, counted from 0, both included. */
export interface Range {
  start: number
  end: number
}

/**
 * Reads the header `Range` for a file of `size` bytes: `bytes=0-99`, `bytes=100-`, `bytes=-100` (the last ones).
 * Undefined when the whole file is to be sent, as for several ranges or a header that is none; `beyond`: a 416.
 */
export const rangeOf = (header: string | undefined, size: number): Range | 'beyond' | undefined => {
  const groups = /^bytes=(?<from>\d*)-(?<to>\d*)$/.exec(header ?? '')?.groups
  const { from = '', to = '' } = groups ?? {}
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && from !== '' && Number(to) < start) return undefined
  return start > end ? 'beyond' : { start, end }
}
