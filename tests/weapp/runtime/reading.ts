import type { Assembly } from './app'
import { findAll, findOne, readText, type Shape, shapeOf, type Target } from './screen'
import { until } from './settle'

/** What a test can see. */
export interface Reading {
  /** The page shown. */
  route(): string
  /** The routes of the page stack, the page shown last. */
  stack(): string[]
  /** The shown text, element by element, with ` | ` between. */
  text(): string
  /** Waits until an element fits, and only one unless `nth` is given. */
  find(target: Target, nth?: number): Promise<HTMLElement>
  /** Waits until nothing fits any more. */
  gone(target: Target): Promise<void>
  /** How many shown elements fit now. */
  count(target: Target): number
  /** How many native nodes the page shown has, how deep they lie in each other, and the most that one has in itself. */
  shape(): Shape
  /** The arguments of the app's calls of one function of `wx`; the cloud's is `cloud.callFunction`. */
  callsOf(api: string): unknown[]
}

/** The page on top, or an error if the app shows none. */
export const shownPage = ({ stack, report }: Assembly) => {
  const page = stack.top()
  if (!page) throw new Error(`no page is shown; errors: ${report.errors.join('\n') || 'none'}`)
  return page
}

/** Lets a test look at an app. */
export const createReading = (assembly: Assembly): Reading => {
  const element = () => shownPage(assembly).element
  return {
    route: () => shownPage(assembly).route,
    stack: () => assembly.stack.pages().map(({ route }) => route),
    text: () => readText(element()),
    find: (target, nth) => until(() => findOne(element(), target, nth)),
    gone: target =>
      until(() => {
        if (findAll(element(), target).length)
          throw new Error(`${target} is still in: ${readText(element())}`)
      }),
    count: target => findAll(element(), target).length,
    shape: () => shapeOf(element()),
    callsOf: api => assembly.report.calls.filter(call => call.api === api).map(({ args }) => args),
  }
}
