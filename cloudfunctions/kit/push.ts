import { isFromApp } from './cloud'

/** What takes a message push of WeChat, by its `Event`. */
export type Pushes = Record<string, (event: unknown) => Promise<unknown>>

type Main = (event: unknown) => Promise<unknown>

const pushName = (event: unknown) =>
  typeof event === 'object' &&
  event !== null &&
  'MsgType' in event &&
  event.MsgType === 'event' &&
  'Event' in event
    ? String(event.Event)
    : undefined

/**
 * Lets a function take message pushes beside the calls of apps. An app that sends something which looks like a push is
 * an app all the same: it goes to `main`, which knows no such procedure. A fault is thrown, so that the platform sees it.
 */
export const withPushes =
  (main: Main, pushes: Pushes): Main =>
  async event => {
    const name = isFromApp() ? undefined : pushName(event)
    const take = name !== undefined && Object.hasOwn(pushes, name) ? pushes[name] : undefined
    return take ? take(event) : main(event)
  }
