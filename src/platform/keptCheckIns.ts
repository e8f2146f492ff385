import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { whereAmI } from './location'
import { phoneOwner } from './phoneOwner'
import { randomKey } from './randomKey'

export interface Reading {
  /** However often it is sent again, it is one request (cloudfunctions/kit/request). */
  key: string
  shiftId: string
  code: string
  /** When this phone read the code, ISO 8601: which code it was then is what the server judges. */
  madeAt: string
  title?: string | undefined
  position?: NonNullable<Awaited<ReturnType<typeof whereAmI>>>
}

/** A check-in that could not be sent: it waits, or it was answered and the person has not read the answer yet. */
export type KeptCheckIn = { shiftId: string; madeAt: string; title?: string | undefined } & (
  | { state: 'waiting'; reading: Reading }
  | { state: 'accepted'; checkedInAt: string }
  | { state: 'refused'; message: string }
)

const KEY = `linli.checkIns:${phoneOwner()}`

const read = (): KeptCheckIn[] => Taro.getStorageSync<KeptCheckIn[] | ''>(KEY) || []

/** What this phone holds for this person, the oldest first. */
export const useKept = create(() => ({ items: read() }))

function write(items: KeptCheckIn[]) {
  // First onto the phone: what is said to be kept must survive whatever comes next.
  if (items.length > 0) Taro.setStorageSync(KEY, items)
  else Taro.removeStorageSync(KEY)
  useKept.setState({ items })
}

const without = (shiftId: string) => useKept.getState().items.filter(one => one.shiftId !== shiftId)

/** One for each shift: the first that was read is the one that counts. */
export function keepCheckIn(read: Omit<Reading, 'key'>) {
  const { shiftId, madeAt, title } = read
  if (waitingCheckIns().some(one => one.shiftId === shiftId)) return
  const reading = { key: randomKey(), ...read }
  write([...without(shiftId), { shiftId, madeAt, title, state: 'waiting', reading }])
}

export const waitingCheckIns = (): Reading[] =>
  useKept.getState().items.flatMap(one => (one.state === 'waiting' ? [one.reading] : []))

type Answer = { state: 'accepted'; checkedInAt: string } | { state: 'refused'; message: string }

/** The server has decided: the code and the place are of no more use and go. */
export function settleCheckIn({ shiftId, madeAt, title }: Reading, answer: Answer) {
  const { items } = useKept.getState()
  write(items.map(one => (one.shiftId === shiftId ? { shiftId, madeAt, title, ...answer } : one)))
}

/** The person has read the answer, or wants it no more. */
export const dropCheckIn = (shiftId: string) => write(without(shiftId))

export const dropCheckIns = () => write([])
