/**
 * Where people are named in what is stored, beside the fields that erasure looks for (people/myData/traces). Tests hold the
 * schemas to these lists: a new field, or a new collection, has to be decided upon here or in the traces.
 */

/** Fields that are made to hold a person's id or name, by how they are called. */
export const LOOKS_PERSONAL = new RegExp(
  [
    /(^|\.)by(\._id)?$/,
    /(By|[bB]yId)$/,
    /(person|resident|worker|wisher|claimer|helper|liaison|leader|actor|member|owner|taker|admin|author|user|sender)Ids?$/i,
    /(display|by|actor|resident|worker|wisher|liaison|leader|decidedBy)Name$/i,
    /(^|\.)(phone|debit|credit|queue|key|slot|guards|cursor|ref|voids|recordIds|standingKey|from|to)$/,
  ]
    .map(one => one.source)
    .join('|'),
)

/** Documents that a trace finds by another field, and rewrites as a whole. */
export const ALONGSIDE: Record<string, string[]> = {
  reportIns: ['key', 'displayName', 'vouch.displayName'],
  unitReportIns: ['liaisonName'],
  wishes: [
    'wisherName',
    'claim.personId',
    'claim.displayName',
    'helpers.displayName',
    'progress.displayName',
    'postedBy.displayName',
    'confirmation.by.displayName',
  ],
  teams: ['leaderName', 'offer.displayName'],
  shiftClaims: [
    'displayName',
    'guards',
    'marked.byName',
    'entry.byName',
    'entry.answer.byName',
    'appeal.answers.byName',
  ],
  'posts.post': ['change.by.displayName'],
  orders: ['standingKey', 'residentName', 'workerName'],
  certificates: ['displayName', 'slot', 'recordIds'],
  exemptions: ['key', 'displayName', 'decidedByName'],
  redemptions: ['guards', 'personName', 'collectedBy.displayName'],
  kinInvites: ['displayName'],
  gifts: ['giverName', 'receiverName'],
  adjustments: ['displayName', 'proposerName', 'deciderName'],
  'journal.event': ['actorName'],
  'journal.service': ['ref', 'voids'],
  'journal.transfer': ['ref'],
  'journal.message': ['ref'],
}

/** What somebody did to a document of others: found through the log's lines of who did it (people/myData/log). */
export const THROUGH_THE_LOG: Record<string, string[]> = {
  wishes: ['postedBy.personId', 'confirmation.by.personId', 'helpers.personId'],
  shiftClaims: ['marked.by', 'entry.by', 'entry.answer.by', 'appeal.answers.by'],
  'posts.post': ['change.by._id'],
}

/** Lists that hold a phone or a name without an id: found by the phone, or by the unit (people/myData/rosters). */
export const ON_LISTS: Record<string, string[]> = {
  roster: ['phone'],
  rosterChunks: ['rows.phone'],
  unitExports: ['rows.displayName', 'cursor'],
  // Gone after a day, with the file made of them.
  shopExports: ['rows.who', 'rows.clerk'],
  // Emptied with the wish that they belong to.
  wishContacts: ['phone'],
}

/** Fields that look like a person and are none, or need no trace. */
export const EXCEPTIONS: Record<string, string[]> = {
  // Days, months and states.
  certificates: ['from', 'to'],
  exemptions: ['from', 'to'],
  'journal.event': ['from', 'to'],
  // The journal as it is read along, whose kinds have their own lines.
  journal: ['ref', 'from', 'to', 'personId', 'voids', 'debit', 'credit'],
  // Opening hours.
  merchants: ['hours.from', 'hours.to'],
  shopItems: ['daily.from', 'daily.to'],
  // How far lists have been read: ids of lines, wishes, warnings, units and vouchers.
  reportProgress: ['cursor'],
  shopExports: ['cursor'],
  // A scope and a month.
  volunteerMonths: ['key'],
  // Another wish.
  wishes: ['followedById'],
  // A unit and a community.
  unitReportIns: ['key'],
  // Who holds a role has to be relieved of it first, which takes them off this list.
  streets: ['adminIds'],
  // The document that goes last of all (see bury); from the lists of relatives one is taken at once (see leaveKin).
  people: ['displayName', 'phone', 'kin.personId', 'kin.displayName'],
  erasures: ['phone'],
}

/** Collections that no trace finds, and why. */
export const UNTRACED: Record<string, string> = {
  people: 'the person: a tombstone takes its place at the end',
  erasures: 'the job itself: it goes at the end',
  roster: 'by the phone, see ON_LISTS',
  rosterChunks: 'by the phone, see ON_LISTS',
  wishContacts: 'with the wish',
  mediaVerdicts: 'by the trace of a photo; names nobody',
  streets: 'places and settings',
  communities: 'places',
  grids: 'places',
  units: 'places',
  venues: 'places',
  budgets: 'figures of communities',
  tallies: 'figures of communities',
  unitStandings: 'figures of units',
  settlements: 'figures of merchants',
  merchants: 'places: who works there is a role',
  reportProgress: 'where a timer stands',
  warnings: 'shifts, units, and wishes while they are open: their words go when it is closed',
  journal: 'the kinds stored in it, each with its own trace',
  organisations: 'what serves a community under a contract',
  orgReviews: 'offices and figures; no account is kept of who scored',
}

/** Collections with a person's id that are no part of the copy of one's data, and why. */
export const NOT_EXPORTED: Record<string, string> = {
  kinInvites: 'a code that is good for a week; the relatives themselves are in the copy',
  bookFaults: 'that a sum was wrong for a while: the statement itself is in the copy',
  accounts: 'the sum of the statement, which is',
  cards: 'the number and secret of a code: nothing about the person, and a copy could be misused',
  timerProgress: 'where a timer stands',
  unitExports: 'a list of others, made in office and gone after a day',
  'journal.request': 'that something was asked, for two days; what came of it is in the copy',
  rosterImports: 'made in office; the line of the log is in the copy',
  'posts.post': 'published in office; the line of the log is in the copy',
  'menus.menu': 'published in office; the line of the log is in the copy',
  'menus.draft': 'written in office; the line of the log is in the copy',
  'menus.item': 'what a community offers: who provides it as a person has its orders in the copy',
  shopItems: 'offered in office; the line of the log is in the copy',
  shopExports: 'a list of others, made in office and gone after a day',
  reportExports: 'figures of communities, made in office and gone after a day',
  clerkTries: 'how often a clerk mistyped a code within a quarter of an hour',
  volunteerMonths: 'sums of the services, which are in the copy',
  providers: 'the mean of reviews, which are in the copy of who wrote them',
  'posts.shift': 'the caller in office, and who waits or mistyped a code: their claim is in the copy',
}
