import Taro from '@tarojs/taro'
import { type Draft, isFresh, isUsable, partOf } from './draftRule'
import { phoneOwner } from './phoneOwner'

const PREFIX = 'linli.draft:'
const keyOf = (name: string) => `${PREFIX}${phoneOwner()}:${name}`

const read = (key: string): Draft | null => Taro.getStorageSync<Draft | ''>(key) || null

/** Forms that were sent: what they still say on their way off the screen is no draft any more. */
const sent = new Set<string>()

/** The form as it was left, or null. What does not fit any more is thrown away. */
export function readDraft<T extends object>(name: string, empty: T, { without, base }: Kept<T>): T | null {
  const key = keyOf(name)
  sent.delete(key)
  const draft = read(key)
  if (!draft) return null
  if (isUsable(draft, partOf(empty, without), base, Date.now())) return { ...empty, ...draft.value }
  Taro.removeStorageSync(key)
  return null
}

export interface Kept<T> {
  /** Fields that are not kept. */
  without: readonly (keyof T)[]
  base: string
}

export function writeDraft<T extends object>(name: string, form: T, { without, base }: Kept<T>) {
  const key = keyOf(name)
  if (sent.has(key)) return
  const draft: Draft = { at: Date.now(), base, value: partOf(form, without) }
  try {
    Taro.setStorageSync(key, draft)
  } catch {
    // A full storage must not stop anybody from writing on.
  }
}

/** There is nothing to keep (any more), but there may be again. */
export const removeDraft = (name: string) => Taro.removeStorageSync(keyOf(name))

/** The server has it: nothing of it stays on the phone. */
export function forgetDraft(name: string) {
  sent.add(keyOf(name))
  removeDraft(name)
}

/** The form of this name is written on, though it was sent before. */
export const reviveDraft = (name: string) => void sent.delete(keyOf(name))

/** Once a start: nothing that somebody wrote lies around for longer than it may be shown. */
export function dropOldDrafts() {
  for (const key of draftKeys()) {
    const draft = read(key)
    if (!draft || !isFresh(draft, Date.now())) Taro.removeStorageSync(key)
  }
}

/** All that this person wrote and did not send, when they leave for good. */
export function dropOwnDrafts() {
  const own = keyOf('')
  for (const key of draftKeys()) if (key.startsWith(own)) Taro.removeStorageSync(key)
}

const draftKeys = () => Taro.getStorageInfoSync().keys.filter(key => key.startsWith(PREFIX))
