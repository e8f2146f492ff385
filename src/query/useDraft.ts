import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { isUnwritten } from '@/platform/draftRule'
import { forgetDraft, type Kept, readDraft, removeDraft, reviveDraft, writeDraft } from '@/platform/drafts'

/** So long nothing is typed before what was typed is kept: a phone writes slowly. */
const PAUSE_MS = 400

interface Options<T> {
  /** Fields that are not kept: pictures, and what the phone should not remember of anybody. */
  without?: readonly (keyof T)[]
  /** What a form that changes something was opened with: over another beginning the draft is dropped. */
  base?: string
  /** What time has made of what was kept, say days that are past. */
  mend?: (kept: T) => T
}

const NOTHING: readonly never[] = []

/**
 * The value of a form, kept on the phone until the server has it: a page that is opened again goes on where it was left,
 * even when the app was killed. `note` is for `DraftNote`, `sent` for the server's good answer.
 */
export function useDraft<T extends object>(name: string, start: T, options: Options<T> = {}) {
  // What changes while somebody writes does not become what they began with.
  const [base] = useState(options.base ?? '')
  const kept: Kept<T> = { without: options.without ?? NOTHING, base }
  const [empty] = useState(start)
  const [found] = useState(() => {
    const left = readDraft(name, empty, kept)
    return left && options.mend ? options.mend(left) : left
  })
  const [form, setForm] = useState<T>(found ?? empty)
  const [cleared, setCleared] = useState<T | null>(null)
  const [isNoted, setNoted] = useState(found !== null)
  useKeeping(name, form, empty, kept)
  const set = (next: T | ((old: T) => T)) => {
    reviveDraft(name)
    setForm(next)
    // Who writes anew after clearing has made up their mind.
    if (cleared) putNote(null, false)
  }
  const putNote = (old: T | null, noted: boolean) => {
    setCleared(old)
    setNoted(noted)
  }
  const note = {
    state: cleared ? ('cleared' as const) : isNoted ? ('restored' as const) : null,
    clear: () => {
      set(empty)
      putNote(form, true)
    },
    undo: () => {
      if (cleared) set(cleared)
      putNote(null, true)
    },
  }
  const sent = () => {
    forgetDraft(name)
    putNote(null, false)
  }
  return { form, set, change: (part: Partial<T>) => set(old => ({ ...old, ...part })), note, sent }
}

export type DraftState = ReturnType<typeof useDraft>['note']

/** Writes down what changes: after a pause, and at once when the page is hidden or left. */
function useKeeping<T extends object>(name: string, form: T, empty: T, kept: Kept<T>) {
  const due = useRef<(() => void) | null>(null)
  const last = useRef(form)
  const flush = () => {
    due.current?.()
    due.current = null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another form is worth writing down
  useEffect(() => {
    if (last.current === form) return
    last.current = form
    due.current = () =>
      isUnwritten(form, empty, kept.without) ? removeDraft(name) : writeDraft(name, form, kept)
    const timer = setTimeout(flush, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [form])
  useDidHide(flush)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the form goes, and only then
  useEffect(() => flush, [])
}
