import type { Person } from '../kit/person'
import { holds, isSecretaryOf } from '../kit/scope'
import type { ShiftClaim } from '../post/collections'
import { type ClaimAction, type ClaimActor, claimMachine } from '../post/machine'
import { noShowAction } from './entry/absence'
import { mayAppealAt } from './entry/appeal'
import { isStatableAt } from './entry/entry'
import { type AppealAction, type AppealActor, appealMachine } from './machine'

export type RecordAction =
  | 'appeal'
  | 'checkInFor'
  | 'markNoShow'
  | 'excuse'
  | 'enter'
  | 'correct'
  | 'decideAppeal'
  | 'approveEntry'

/** What this person may do with somebody's attendance now, the foremost first: a page offers just that. */
export function actionsFor(person: Person, claim: ShiftClaim, at: Date): RecordAction[] {
  if (claim.personId === person._id) return mayAppealAt(claim, at) ? ['appeal'] : []
  const isPending = claim.entryStatus === 'pending'
  const admin = claim.streetId !== undefined && holds(person, 'streetAdmin', claim.streetId)
  const said = (one: { by: string } | undefined) => one?.by === person._id
  if (isPending) return admin && !said(claim.entry) ? ['approveEntry'] : []
  const secretary = isSecretaryOf(person, claim.communityId)
  return [
    ...(mayDecide(claim, { secretary, admin: admin && !claim.appeal?.answers.some(said) })
      ? (['decideAppeal'] as const)
      : []),
    ...(secretary ? ofSecretary(claim, at) : []),
  ]
}

function mayDecide(
  { appealStatus }: ShiftClaim,
  { secretary, admin }: { secretary: boolean; admin: boolean },
) {
  if (appealStatus === undefined) return false
  const can = (action: AppealAction, by: AppealActor) =>
    appealMachine.open(appealStatus, [by]).includes(action)
  return (secretary && can('accept', 'secretary')) || (admin && can('overrule', 'streetAdmin'))
}

/** The claim's own table says what its state allows; the clock, the rest. */
function ofSecretary(claim: ShiftClaim, at: Date): RecordAction[] {
  const can = (action: ClaimAction, by: ClaimActor) => claimMachine.open(claim.status, [by]).includes(action)
  const over = at >= claim.endsAt
  const actions: [RecordAction, boolean][] = [
    ['checkInFor', !over && (can('checkIn', 'member') || can('checkOut', 'member'))],
    ['correct', isStatableAt(claim, at) && can('correct', 'secretary')],
    ['markNoShow', at >= claim.startsAt && can(noShowAction(claim, at), 'secretary')],
    ['excuse', can('excuse', 'secretary')],
    ['enter', isStatableAt(claim, at) && can('enter', 'secretary')],
  ]
  return actions.flatMap(([action, allowed]) => (allowed ? [action] : []))
}
