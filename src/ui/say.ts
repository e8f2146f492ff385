import { create } from 'zustand'

/** What stands in the way until it is answered: a question, a choice, or news that must not be missed. */
export interface Dialog {
  title: string
  words?: string
  /** The word that says yes, or that news was read; or all there is to choose among. */
  agree: string | string[]
  /** The word that says no; news has none. */
  decline?: string
  /** Hears which was tapped, from 0; null for no. */
  answer: (chosen: number | null) => void
}

/** What was done; it goes by itself. */
export interface Notice {
  words: string
}

interface Said {
  /** The page that is shown: it draws what is said, whichever page it was said on. */
  page: string | undefined
  /** One is shown at a time, the oldest first. */
  dialogs: Dialog[]
  notice: Notice | null
}

export const useSaid = create<Said>(() => ({ page: undefined, dialogs: [], notice: null }))

/** The dialogs of WeChat and of Taro's browser keep their small grey letters in 大字, so these are our own. */
const open = (dialog: Omit<Dialog, 'answer'>) =>
  new Promise<number | null>(answer =>
    useSaid.setState(({ dialogs }) => ({ dialogs: [...dialogs, { ...dialog, answer }] })),
  )

/** Short words to the person: what was done, or what went wrong and what to do next. */
export const say = {
  /** It worked; disappears by itself. */
  done: (words: string) => useSaid.setState({ notice: { words } }),
  /** It did not; stays until read, because an error may be long and a notice goes. */
  problem: (words: string, title = '没有办成') => void open({ title, words, agree: '知道了' }),
}

/** Asks before something that cannot be undone; true when the person agrees. */
export const ask = async (title: string, words: string, agree: string): Promise<boolean> =>
  (await open({ title, words, agree, decline: '再想想' })) !== null

/** Lets the person choose one of several things to do: which, from 0, or null. */
export const choose = (title: string, things: string[]) => open({ title, agree: things, decline: '关闭' })

/** The person has answered. */
export function answer(dialog: Dialog, chosen: number | null) {
  useSaid.setState(({ dialogs }) => ({ dialogs: dialogs.filter(one => one !== dialog) }))
  dialog.answer(chosen)
}

/** The notice was read, or tapped away; one that came meanwhile stays. */
export const dismiss = (read: Notice) =>
  useSaid.setState(({ notice }) => ({ notice: notice === read ? null : notice }))

/** Another page is shown. Who leaves a question behind has not agreed; news goes along. */
export function arrive(page: string | undefined) {
  const { page: before, dialogs } = useSaid.getState()
  if (page === before) return
  useSaid.setState({ page })
  for (const dialog of dialogs) if (dialog.decline !== undefined) answer(dialog, null)
}
