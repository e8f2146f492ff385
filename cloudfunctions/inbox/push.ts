import { command, openapi } from '../kit/cloud'
import { faultText } from '../kit/faults'
import type { Message } from '../kit/message'
import { people } from '../kit/person'

/** Subscription messages, by our name. Their ids are the account's own: environment variables of the deployment. */
export const TEMPLATES = {
  /** 进度提醒: thing1 what, phrase2 state, thing3 hint. */
  progress: process.env.LINLI_PROGRESS_TEMPLATE ?? 'linli-progress',
} as const

const THING_MAX = 20
const PHRASE_MAX = 5
const cut = (text: string, max: number) =>
  [...text].length > max ? `${[...text].slice(0, max - 1).join('')}…` : text

type Words = Pick<Message, 'what' | 'state' | 'hint' | 'page'>
type Fields = Record<`${string}.${string}`, ReturnType<typeof command.set>>

/** What else is written on the person as the permission is taken, when, and what of it is taken back if nothing was sent. */
interface Mark {
  when: Record<string, ReturnType<typeof command.neq>>
  set: Fields
  undo: Fields
}
const UNMARKED: Mark = { when: {}, set: {}, undo: {} }

const LEFT = 'hears.left.progress'
/** WeChat: this person did not allow it, or it was used up. */
const NOT_ALLOWED = /43101/

/**
 * Shows a message on somebody's phone, if they allowed one more: the permission is taken before it is sent, so nobody gets
 * two for one. One authorisation is one message and people may refuse, so nothing depends on one arriving: what they were
 * told lies in their inbox. Never throws; says whether it was sent.
 */
export async function push(to: string, words: Words, { when, set, undo } = UNMARKED) {
  try {
    const allowed = { [LEFT]: command.gt(0), ...when }
    const taken = await people.updateIf({ _id: to, ...allowed }, { [LEFT]: command.inc(-1), ...set })
    return taken && (await send(to, words, undo))
  } catch (error) {
    console.warn('message not sent', to, error)
    return false
  }
}

async function send(touser: string, { what, state, hint, page }: Words, undo: Fields) {
  try {
    await openapi.subscribeMessage.send({
      ...{ touser, templateId: TEMPLATES.progress, page },
      data: {
        thing1: { value: cut(what, THING_MAX) },
        phrase2: { value: cut(state, PHRASE_MAX) },
        thing3: { value: cut(hint, THING_MAX) },
      },
    })
    return true
  } catch (error) {
    // WeChat counts, we only believe: from now on nothing is left. Any other fault used up no permission.
    const refused = NOT_ALLOWED.test(faultText(error))
    const left = refused ? command.set(0) : command.inc(1)
    await people.updateIf({ _id: touser }, { [LEFT]: left, ...undo })
    if (!refused) throw error
    return false
  }
}
