import { openapi } from './cloud'

/**
 * Subscription messages. One authorisation is one message and people may refuse, so nothing may depend on one
 * arriving: a failure is logged and the work goes on.
 */
export const TEMPLATES = {
  /** 进度提醒: thing1 what, phrase2 state, thing3 hint. Its id is the account's own: an environment variable. */
  progress: process.env.LINLI_PROGRESS_TEMPLATE ?? 'linli-progress',
} as const

const THING_MAX = 20
const PHRASE_MAX = 5
const cut = (text: string, max: number) =>
  [...text].length > max ? `${[...text].slice(0, max - 1).join('')}…` : text

export interface Progress {
  to: string
  /** The thing, e.g. the wish's title. */
  what: string
  /** Its new state, at most 5 Hanzi. */
  state: string
  hint: string
  /** The page opened on tap, with its query. */
  page: string
}

/** Tells one person that something of theirs moved on. Never throws. */
export async function notify({ to, what, state, hint, page }: Progress): Promise<void> {
  try {
    await openapi.subscribeMessage.send({
      touser: to,
      templateId: TEMPLATES.progress,
      page,
      data: {
        thing1: { value: cut(what, THING_MAX) },
        phrase2: { value: cut(state, PHRASE_MAX) },
        thing3: { value: cut(hint, THING_MAX) },
      },
    })
  } catch (error) {
    console.warn('message not sent', to, error)
  }
}
