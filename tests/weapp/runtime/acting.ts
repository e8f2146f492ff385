import type { Reply } from './answers'
import type { Assembly } from './app'
import { createGestures } from './gestures'
import type { Moving } from './moving'
import { type Reading, shownPage } from './reading'
import type { Target } from './screen'

/** What a test can do on a page. Each waits for its element first, and afterwards until the app rests. */
export interface Acting {
  tap(target: Target, nth?: number): Promise<void>
  /** Types a whole text into an input or textarea. */
  input(target: Target, value: string, nth?: number): Promise<void>
  /** Chooses in a picker, slider or the like: its `change` event with this value. */
  change(target: Target, value: unknown, nth?: number): Promise<void>
  /** Any other event of a component: `scrolltolower`, `chooseavatar`, `confirm`. */
  fire(target: Target, type: string, detail?: object, nth?: number): Promise<void>
  /** Calls a function of the page as WeChat does: `onPullDownRefresh`, `onReachBottom`, `onShareAppMessage`. */
  life(name: string, ...args: unknown[]): Promise<unknown>
  /** Calls a function of `wx` as the app would; gives or rejects with what the app would get. */
  wx(api: string, options?: object): Promise<unknown>
  /** Changes what a function of `wx` answers from now on; throw `{ errMsg: 'fail …' }` to refuse. */
  reply(api: string, reply: Reply): void
  /** Tells those who listen by `wx.on…`: `emit('NetworkStatusChange', { isConnected: false })`. */
  emit(event: string, payload: unknown): Promise<void>
  /** Waits until the app rests: nothing awaited, nothing due soon, nothing changing. */
  settle(): Promise<void>
}

/** Lets a test act on an app. */
export const createActing = (
  assembly: Assembly,
  reading: Reading,
  moving: Moving,
  rest: () => Promise<void>,
): Acting => {
  const gestures = createGestures(assembly.view.exparser, url => void moving.navigate(url))
  const on = async (target: Target, nth: number | undefined, act: (element: HTMLElement) => void) => {
    act(await reading.find(target, nth))
    await rest()
  }
  return {
    tap: (target, nth) => on(target, nth, gestures.tap),
    input: (target, value, nth) => on(target, nth, element => gestures.input(element, value)),
    change: (target, value, nth) => on(target, nth, element => gestures.fire(element, 'change', { value })),
    fire: (target, type, detail = {}, nth) =>
      on(target, nth, element => gestures.fire(element, type, detail)),
    life: async (name, ...args) => {
      const result = await shownPage(assembly).call(name, ...args)
      await rest()
      return result
    },
    wx: async (api, options = {}) => {
      const run = assembly.wx[api]
      const result = typeof run === 'function' ? await run(options) : undefined
      await rest()
      return result
    },
    reply: (api, reply) => {
      assembly.replies[api] = reply
    },
    emit: async (event, payload) => {
      assembly.emit(event, payload)
      await rest()
    },
    settle: rest,
  }
}
