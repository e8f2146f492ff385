/** Every edge of a wish's state machine, taken through the doors; and every move that is none, refused at them. */
import { walk } from '@cloud/kit/walk'
import { type WishStatus, wishes } from '@cloud/wish/collections'
import { WISH_LABELS } from '@cloud/wish/labels'
import { WISH_ACTORS, type WishAction, type WishActor, wishMachine } from '@cloud/wish/machine'
import { days, demoStreet } from './support/street'
import {
  ADMIN,
  CLAIMER,
  HELPER,
  type Kind,
  NEIGHBOUR,
  OUTSIDER,
  RESIDENT,
  reason,
  SECRETARY,
  wishInState,
} from './support/wishStates'

const street = demoStreet()
beforeEach(() => street.at(0))

/** Who is what, and on whose wish. */
const PLAYERS: Record<Exclude<WishActor, 'timer' | 'helper'>, [who: string, kind: Kind]> = {
  wisher: [RESIDENT, 'own'],
  proxy: [SECRETARY, 'elder'],
  neighbour: [NEIGHBOUR, 'own'],
  claimer: [CLAIMER, 'own'],
  secretary: [SECRETARY, 'own'],
  street: [ADMIN, 'elder'],
}

/** The door of each move. */
const CALLS: Record<Exclude<WishAction, 'expire'>, [path: string, input: object]> = {
  approve: ['review', { approve: true }],
  decline: ['review', { approve: false, reason }],
  withdraw: ['withdraw', {}],
  amend: ['edit', { title: '借一架高梯子' }],
  renew: ['reopen', { reason }],
  reopen: ['reopen', { reason }],
  claim: ['claim', {}],
  release: ['release', { reason }],
  fulfil: ['fulfil', { note: '送到了' }],
  notDone: ['confirm', { done: false, reason }],
  confirm: ['confirm', { done: true, reason }],
  takeDown: ['settleReports', { takeDown: true, reason }],
}

const isStatus = (text: string): text is WishStatus => Object.hasOwn(WISH_LABELS, text)
const isMove = (text: string): text is keyof typeof CALLS => Object.hasOwn(CALLS, text)
const isPlayer = (text: string): text is keyof typeof PLAYERS => Object.hasOwn(PLAYERS, text)
const statusOf = async (wishId: string) => (await wishes.get(wishId))?.status
const STATUSES = Object.keys(WISH_LABELS).filter(isStatus)

const EDGES = walk(wishMachine, WISH_ACTORS).allowed

test.each(EDGES)('%s', async edge => {
  const [from = '', action = '', actor = '', to = ''] = edge.split(' ')
  if (!isStatus(from)) throw new Error(`no state is called ${from}`)
  if (actor === 'timer') {
    const wishId = await wishInState(street, from)
    await street.cloud().clock.advance(days(from === 'open' ? 31 : 11))
    expect(await statusOf(wishId)).toBe(to)
    return
  }
  if (!isPlayer(actor) || !isMove(action)) throw new Error(`nobody plays ${actor} ${action}`)
  const [who, kind] = PLAYERS[actor]
  const wishId = await wishInState(street, from, kind)
  // For a wisher who can speak for themselves the secretary speaks only after days of silence.
  if (action === 'confirm' && actor === 'secretary') await street.cloud().clock.advance(days(8))
  const [path, input] = CALLS[action]
  const answer = await street.as(who).send('wish', path, { wishId, ...input })
  expect(answer).toMatchObject({ ok: true, data: { status: to } })
  expect(await statusOf(wishId)).toBe(to)
  const { timeline } = await street.as(SECRETARY).get('wish', 'get', { wishId })
  // Whoever takes it from the claimer does not give it up.
  const told = action === 'release' && actor !== 'claimer' ? 'pass' : action
  expect(timeline.map(line => line.action)).toContain(told)
})

const MOVES = Object.keys(CALLS).filter(isMove)
/** Moves by their doors: two share one, so what is let through there is what either may do. */
const doorOf = (move: keyof typeof CALLS) => JSON.stringify(CALLS[move])

/** The doors that the wish says are open to somebody. */
async function openTo(who: string, wishId: string) {
  const seen = await street.as(who).ask('wish', 'get', { wishId })
  const offered = seen.ok ? seen.data.actions.map(String) : []
  // A new wish that follows is asked for at the door of opening again; other acts have doors of their own.
  const follows = offered.includes('follow') ? [doorOf('reopen')] : []
  return [...MOVES.filter(move => offered.includes(move)).map(doorOf), ...follows]
}

/** What each of the others says to somebody; empty when all refuse as they should. */
async function wronglyLetThrough(who: string, wishId: string) {
  const open = await openTo(who, wishId)
  const answers: string[] = []
  for (const move of MOVES.filter(one => !open.includes(doorOf(one)))) {
    const [path, input] = CALLS[move]
    const answer = await street.as(who).send('wish', path, { wishId, ...input })
    answers.push(`${who} ${move} ${answer.ok ? 'ok' : answer.error.code}`)
  }
  return answers.filter(line => !/ (FORBIDDEN|CONFLICT)$/.test(line))
}

const EVERYBODY = [RESIDENT, CLAIMER, HELPER, SECRETARY, NEIGHBOUR, ADMIN, OUTSIDER, 'passer-by']

test.each(STATUSES)('one that is %s lets nobody do what it does not offer them', async status => {
  const wishId = await wishInState(street, status)
  const before = await wishes.get(wishId)
  for (const who of EVERYBODY) expect(await wronglyLetThrough(who, wishId)).toEqual([])
  expect(await wishes.get(wishId)).toEqual(before)
})
