import { hashKey } from '@tanstack/react-query'
import { randomKey } from './randomKey'

/** A change that was asked for and of which nothing has been heard yet. */
export interface Unanswered {
  /** Which procedure, and a digest of its input: what a person wrote is not kept twice. */
  path: string
  digest: string
  /** What it is about: the ids in its input. */
  about: string[]
  key: string
  at: number
}

/** Where the list is kept over a restart. */
export interface Shelf {
  read(): Unanswered[]
  write(list: Unanswered[]): void
}

const MOST = 20
/** The server keeps what came of a request for two days (cloudfunctions/inbox/sweep). */
const KEPT_MS = 24 * 3_600_000

/**
 * The keys of changes that have no answer, so that the same submission, made again after the app was killed, is still the
 * same request (cloudfunctions/kit/request). A key goes when its answer has come, good or bad; and when another change was
 * made to the same thing meanwhile: who claims, gives up and claims again means it, and so does who sets something to one
 * value, to another and back. What is written in a form keeps its key though it is written otherwise the second time,
 * since pictures and phone numbers are no part of a draft: the server then says that the first was done, or does this one.
 */
export class UnansweredChanges {
  constructor(
    private readonly shelf: Shelf,
    private readonly now: () => number = Date.now,
  ) {}

  /** The key to ask under: that of the same request, if it is unanswered, or a new one, which is remembered. */
  keyFor(path: string, input: unknown): string {
    const about = idsIn(input)
    const digest = digestOf(hashKey([input]))
    const list = this.shelf.read().filter(({ at }) => at > this.now() - KEPT_MS)
    const isSame = (one: Unanswered) =>
      one.digest === digest || (WRITTEN.includes(path) && one.about.join() === about.join())
    const same = list.find(one => one.path === path && isSame(one))
    if (same) return same.key
    const fresh = { path, digest, about, key: randomKey(), at: this.now() }
    // What has no input of its own cannot be told from the next one.
    if (saysSomething(input)) this.shelf.write([...list, fresh].slice(-MOST))
    return fresh.key
  }

  /** The answer of a request has come; `changed` when it was done. */
  answered(input: unknown, key: string, changed: boolean) {
    const about = idsIn(input)
    const list = this.shelf.read()
    const set = list.find(one => one.key === key && SETS.test(one.path))?.path
    const isPast = (one: Unanswered) =>
      changed && (one.path === set || one.about.some(id => about.includes(id)))
    const left = list.filter(one => one.key !== key && !isPast(one))
    if (left.length < list.length) this.shelf.write(left)
  }
}

/**
 * Procedures that leave something as it was last set: `admin.saveSettings`, `people.setPhone`, `inbox.choose`,
 * `points.grantBudget`, `people.move`.
 */
const SETS = /\.(save|set|choose|grant|move)/

/** Procedures that make something new of what was written in a form. */
const WRITTEN = ['wish.post', 'wish.postFor', 'post.publish', 'team.create', 'menu.order', 'shop.saveItem']

const saysSomething = (input: unknown) =>
  typeof input === 'object' && input !== null && Object.keys(input).length > 0

/** A community is where something happens, not what it happens to. */
const idsIn = (input: unknown): string[] =>
  typeof input === 'object' && input !== null
    ? Object.entries(input).flatMap(([field, value]) =>
        /Id$/.test(field) && field !== 'communityId' && typeof value === 'string' ? [value] : [],
      )
    : []

/** 53 bits of cyrb53: enough to tell a few submissions apart; should it fail, the server refuses the key (kit/request). */
function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
