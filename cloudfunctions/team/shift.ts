import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { conflict, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { type Transaction, transact } from '../kit/transaction'
import { claimShift } from '../post/claim'
import { type Shift, shifts } from '../post/collections'
import { assertOpen, type Declared } from '../post/eligible'
import { type Team, teams } from './collections'
import { heldPlaceOf, holding, holdOf, releasing } from './holds'
import { assertLeader, assertMember, TEAM_NOUN, teamWithSettings } from './rights'

interface Of {
  teamId: string
  shiftId: string
}

/** The leader claims places of a shift for the team; its members then take them one by one. */
export async function holdPlaces(person: Person, { teamId, shiftId, places }: Of & { places: number }) {
  const at = now()
  const { team, settings } = await teamWithSettings(teamId)
  assertLeader(person, team)
  if (team.status !== 'active') throw conflict('服务队还没有成立，或者已经解散，不能认领岗位')
  const most = settings.mostPlaces
  if (places > most) throw conflict(`一支服务队在一个时段最多保留 ${most} 个名额，其余的留给大家`)
  return transact(async tx => {
    const shift = await readShift(tx, team, shiftId)
    assertOpen(shift, at)
    if (shift.startsAt <= at) throw conflict('这个时段已经开始了，请队员自己认领')
    await tx.update(shifts, shiftId, holding(shift, { teamId, teamName: team.name, places, at }))
    await note(tx, person, shift, 'teamHold', `${team.name}：${places} 个名额`)
    return { teamId, shiftId, places }
  })
}

/** The leader gives back what nobody of the team took. */
export async function releasePlaces(person: Person, of: Of) {
  return transact(async tx => {
    const { team, shift } = await readBoth(tx, person, of)
    const hold = holdOf(shift, team._id)
    if (!hold) throw conflict('服务队在这个时段没有保留的名额')
    await tx.update(shifts, of.shiftId, releasing(shift, [hold], now()))
    await note(tx, person, shift, 'teamRelease', `${team.name}：${hold.places} 个名额`)
    return { ...of, places: hold.places }
  })
}

/** A member takes one of the places that the team holds; all the rules of claiming a shift apply. */
export async function takePlace(person: Person, { teamId, ...claim }: Of & Declared) {
  assertMember(person, teamId)
  return claimShift(person, claim, heldPlaceOf(teamId))
}

async function readBoth(tx: Transaction, person: Person, { teamId, shiftId }: Of) {
  const team: Team = found(await tx.get(teams, teamId), TEAM_NOUN)
  assertLeader(person, team)
  return { team, shift: await readShift(tx, team, shiftId) }
}

async function readShift(tx: Transaction, { communityId }: Team, shiftId: string): Promise<Shift> {
  const shift = found(await tx.get(shifts, shiftId), '这个岗位时段')
  if (shift.communityId !== communityId) throw forbidden('只能认领本社区的岗位')
  return shift
}

const note = (tx: Transaction, person: Person, shift: Shift, action: string, reason: string) =>
  audit(tx, person, { communityId: shift.communityId, ref: `shift:${shift._id}`, at: now(), action, reason })
