import { iso } from '../../kit/clock'
import { newestFirst } from '../../kit/paging'
import { type BookFault, bookFaults } from './collections'

/** 账目核对: sheets that are not what their transfers add up to, the latest found first. */
export const openFaults = (cursor: string | undefined) =>
  newestFirst(bookFaults, { where: { open: true }, key: 'seq', cursor, view: faultRow })

const faultRow = ({ _id, foundAt, at, differences }: BookFault) => ({
  owner: _id,
  foundAt: iso(foundAt),
  at: iso(at),
  differences,
})
