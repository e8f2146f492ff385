import { type LaunchOptions, launch, type Session } from '../runtime/session'
import { dist, type Stage } from '../smoke.settings'

/** Somebody of the demo street with the compiled mini-program on their phone. */
export interface Person extends Session {
  /** Types into the field with this label. */
  type(label: string, text: string): Promise<void>
  /** Chooses what stands behind «更多». */
  more(label: string): Promise<void>
  /** Waits until this is to be read somewhere on the page. */
  sees(words: string | RegExp): Promise<void>
  /** Back to the home page, whatever is open. */
  home(): Promise<void>
}

const anywhere = (words: string | RegExp) =>
  words instanceof RegExp ? words : new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

export async function personOn(
  stage: Stage,
  openid: string,
  options: Partial<LaunchOptions> = {},
): Promise<Person> {
  const session = await launch(dist, { ...stage.phoneOf(openid), ...options })
  return {
    ...session,
    type: (label, text) => session.input(`[aria-label="${label}"]`, text),
    async more(label) {
      await session.tap('更多')
      await session.tap(label)
    },
    async sees(words) {
      await session.find(anywhere(words), 0)
    },
    home: () => session.relaunch('/pages/home/index'),
  }
}
