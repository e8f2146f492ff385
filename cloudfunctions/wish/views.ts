import { iso, now } from '../kit/clock'
import { maskName } from '../kit/mask'
import type { Person } from '../kit/person'
import { isSecretaryOf } from '../kit/scope'
import { isMember } from '../team/rights'
import { type WishAct, wishActs } from './acts'
import type { Helper, Wish, WishPhoto } from './collections'
import type { WishRole } from './labels'
import { actorsOf, isParty, type WishAction, wishMachine } from './machine'
import { mayConfirmAt } from './silence'

/** A wish as a row of a list. */
export function wishRow(wish: Wish, person: Person) {
  const party = isParty(wish, person)
  const name = (value: string) => (party ? value : maskName(value))
  return {
    wishId: wish._id,
    communityId: wish.communityId,
    title: wish.title,
    detail: wish.detail,
    category: wish.category,
    status: wish.status,
    createdAt: iso(wish.createdAt),
    wantedBy: wish.wantedBy && iso(wish.wantedBy),
    wisherName: name(wish.wisherName),
    claimerName: wish.claim && name(wish.claim.displayName),
    /** The team that took it on: a team is public, its members are not. */
    claimTeamName: wish.claim?.team?.name,
    /** A secretary posted it for somebody without a phone. */
    onBehalf: wish.postedBy !== undefined,
    photoCount: (wish.photos ?? []).filter(one => one.of === 'wish' && one.state === 'shown').length,
    ...(isSecretaryOf(person, wish.communityId) && forSecretary(wish, person)),
  }
}

/** For the reviewer: the text check was in doubt, neighbours complained, a photo is in doubt, the wisher is silent. */
const forSecretary = (wish: Wish, person: Person) => ({
  /** Her own: somebody else reviews it. */
  ownReview: actorsOf(wish, person).includes('secretary') ? undefined : true,
  needsLook: wish.needsLook,
  openReports: wish.openReports,
  hidden: wish.hidden,
  /** What it earns depends on how hard it is: to be said when it is let through. */
  graded: isGraded(wish) || undefined,
  doubtfulPhotos: (wish.photos ?? []).filter(({ state }) => state === 'doubtful').length,
  overdue: wish.overdue,
})

const isGraded = ({ terms }: Wish) => {
  const [easy, ...harder] = terms?.rewards ?? []
  return harder.some(one => one.points !== easy?.points || one.minutes !== easy?.minutes)
}

/** What the person may do with the wish as it stands: the page shows these and no others. */
export function actionsOf(wish: Wish, person: Person): (WishAction | WishAct)[] {
  const actors = actorsOf(wish, person)
  const moves = wishMachine
    .open(wish.status, actors)
    .filter(action => action !== 'confirm' || mayConfirmAt(wish, person, now()))
  const acts = wishActs.open(wish.status, actors).filter(act => makesSense(act, wish, person))
  return [...moves, ...acts]
}

/** Of what the table allows, what there is a reason for. */
function makesSense(act: WishAct, wish: Wish, { _id }: Person): boolean {
  const taking = wish.claim?.personId === _id || (wish.helpers ?? []).some(one => one.personId === _id)
  const reasons: Partial<Record<WishAct, boolean>> = {
    join: !taking,
    leave: taking && wish.claim?.personId !== _id,
    admit: (wish.helpers ?? []).some(one => one.joinedAt === undefined),
    disclose: wish.contactId !== undefined,
    lookUp: wish.contactId !== undefined,
    report: !(wish.reports ?? []).some(one => one.personId === _id),
    dismiss: (wish.openReports ?? 0) > 0,
    judgePhoto: (wish.photos ?? []).some(one => one.state === 'doubtful'),
    shareThanks: wish.confirmation?.thanks !== undefined,
    follow: wish.followedById === undefined,
  }
  return reasons[act] ?? true
}

/** Whose sentences the person reads (labels.NOW_NEXT). */
export function roleOf(wish: Wish, person: Person): WishRole {
  const actors = actorsOf(wish, person)
  if (actors.includes('wisher')) return 'wisher'
  if (actors.includes('claimer')) return 'claimer'
  if (actors.includes('helper')) return 'helper'
  if (actors.includes('secretary') || actors.includes('street')) return 'staff'
  return actors.includes('proxy') ? 'wisher' : 'neighbour'
}

/** Which photos the person sees: what passed, their own, and what they have to judge; a neighbour, of the wish only. */
export function photosFor(wish: Wish, person: Person): WishPhoto[] {
  const party = isParty(wish, person)
  const judges = actorsOf(wish, person).some(actor => actor === 'secretary' || actor === 'street')
  return (wish.photos ?? []).filter(
    ({ state, byId, of }) =>
      byId === person._id ||
      (state === 'shown' && (party || of === 'wish')) ||
      (state === 'doubtful' && judges),
  )
}

/** A helper; only the claimer, who answers them, learns an id. */
const helperView = (claimer: boolean, party: boolean) => (one: Helper) => ({
  displayName: party ? one.displayName : maskName(one.displayName),
  unitName: one.unit?.name,
  teamName: one.team?.name,
  joined: one.joinedAt !== undefined,
  ...(claimer && { personId: one.personId }),
})

/** What wisher, claimer, helpers and those who answer for the community wrote to each other. */
const privateWords = (wish: Wish) => ({
  declinedReason: wish.declinedReason,
  notDoneReason: wish.notDoneReason,
  fulfilment: wish.fulfilment && { note: wish.fulfilment.note, at: iso(wish.fulfilment.at) },
  progress: (wish.progress ?? []).map(({ progressId, displayName, note, at }) => ({
    ...{ progressId, displayName, note, at: iso(at) },
  })),
  contactHint: wish.contactHint,
  postedByName: wish.postedBy?.displayName,
  confirmation: wish.confirmation && {
    at: iso(wish.confirmation.at),
    rating: wish.confirmation.rating,
    thanks: wish.confirmation.thanks,
    byName: wish.confirmation.by?.displayName,
    word: wish.confirmation.word,
  },
})

export const reportsOf = ({ reports = [], openReports = 0 }: Wish) =>
  reports.slice(-openReports || reports.length).map(({ reason, at }) => ({ reason, at: iso(at) }))

/** A wish in full, for those who may see it. */
export function wishView(wish: Wish, person: Person) {
  const actors = actorsOf(wish, person)
  const party = isParty(wish, person)
  const judges = actors.includes('secretary') || actors.includes('street')
  return {
    ...wishRow(wish, person),
    ...(party ? privateWords(wish) : {}),
    ...(judges && wish.openReports && { reports: reportsOf(wish) }),
    mine: wish.wisherId === person._id,
    role: roleOf(wish, person),
    claimUnitName: wish.claim?.unit?.name,
    /** The caller is in the team that took it on, and may join without being asked. */
    inClaimTeam: wish.claim?.team !== undefined && isMember(person, wish.claim.team.id),
    helpers: (wish.helpers ?? []).map(helperView(actors.includes('claimer'), party)),
    hasContact: wish.contactId !== undefined,
    blanked: wish.blanked === true,
    thanksShared: wish.thanksShared === true,
    difficulty: wish.difficulty,
    /** What it would earn by difficulty, for who lets it through. */
    rewards: judges ? wish.terms?.rewards : undefined,
    reward: wish.terms && {
      ...wish.terms.reward,
      helperPoints: wish.terms.helperPoints,
      helperMinutes: wish.terms.helperMinutes,
    },
    followsId: wish.followsId,
    followedById: actors.includes('wisher') || actors.includes('proxy') ? wish.followedById : undefined,
    actions: actionsOf(wish, person),
  }
}
