import { memberRef } from '@cloud/team/keys'
import type { Documents } from '../../seed/documents'

/** Every thing an audit line, a record or a transfer may refer to, by its ref, with its state where it has one. */
export function refsOf(docs: Documents): Map<string, string> {
  const stateful = (kind: string, documents: { _id: string; status: string }[]) =>
    documents.map((one): [string, string] => [`${kind}:${one._id}`, one.status])
  return new Map([
    ...stateful('wish', docs.wishes),
    ...stateful('order', docs.orders),
    ...stateful('reportIn', docs.reportIns),
    ...stateful('unitReportIn', docs.unitReportIns),
    ...docs.people.map((one): [string, string] => [`person:${one._id}`, '']),
    ...docs.rosterImports.map((one): [string, string] => [`rosterImport:${one._id}`, '']),
    ...stateful('post', docs.posts),
    ...stateful('menu', docs.menus),
    ...docs.menuDrafts.map((one): [string, string] => [`menu:${one.menuId}`, one.status]),
    ...stateful('orgReview', docs.orgReviews),
    ...stateful('certificate', docs.certificates),
    ...stateful('team', docs.teams),
    ...docs.people.map((one): [string, string] => [`role:${one._id}`, '']),
    ...docs.people.flatMap(one =>
      docs.teams.map((team): [string, string] => [memberRef(one._id, team._id), '']),
    ),
    ...stateful('exemption', docs.exemptions),
    ...stateful('redemption', docs.redemptions),
    ...stateful('shopItem', docs.shopItems),
    ...docs.merchants.map((one): [string, string] => [`merchant:${one._id}`, '']),
    ...docs.settlements.map((one): [string, string] => [`settlement:${one._id}`, '']),
    ...stateful('gift', docs.gifts),
    ...stateful('adjustment', docs.adjustments),
    ...docs.people.map((one): [string, string] => [`kin:${one._id}`, '']),
    ...docs.shifts.map((one): [string, string] => [`shift:${one._id}`, '']),
    ...docs.shiftClaims.map((one): [string, string] => [`claim:${one._id}`, '']),
  ])
}

/** Ids in `wanted` that no document of `documents` has. */
export function dangling(wanted: (string | undefined)[], documents: { _id: string }[]) {
  const known = new Set(documents.map(one => one._id))
  return wanted.filter(id => id !== undefined && !known.has(id))
}

/** A morning, the first minute of a year, the last of a month, and a leap day: the demo must be true at each. */
export const MOMENTS = [
  '2026-11-21T10:10:00',
  '2027-01-01T00:00:30',
  '2026-11-30T23:59:30',
  '2028-02-29T08:00:00',
]
