import { reactionsTo } from './native'
import type { Exparser, ViewElement } from './types'

const TOUCH = { identifier: 0, clientX: 10, clientY: 10, pageX: 10, pageY: 10 }
const DISABLED = ['button', 'switch', 'checkbox', 'radio'].map(name => `wx-${name}[disabled]`).join()

/** What a person does to an element, with what WeChat's own components then do by themselves. */
export const createGestures = (exparser: Exparser, navigate: (url: string) => void) => {
  const fire = (element: ViewElement, type: string, detail: object, options: object = {}) => {
    const node = element.__wxElement
    if (!node) throw new Error(`a ${element.tagName} takes no events`)
    const event = exparser.Event.create(type, detail, { composed: true, capturePhase: true, ...options })
    exparser.Event.dispatchEvent(node, event)
  }
  const touch = (element: ViewElement, type: string, touches: object[]) =>
    fire(
      element,
      type,
      { x: 10, y: 10 },
      { bubbles: true, extraFields: { touches, changedTouches: [TOUCH] } },
    )
  const shownIn = (element: ViewElement) => element.getAttribute('value') ?? ''

  return {
    fire,
    /** Touches and lets go. A disabled component takes no tap, as on a phone. */
    tap: (element: ViewElement) => {
      if (element.closest(DISABLED)) return
      const reactions = reactionsTo(element, fire)
      const link = element.closest('wx-navigator')?.getAttribute('url')
      touch(element, 'touchstart', [TOUCH])
      touch(element, 'touchend', [])
      touch(element, 'tap', [])
      for (const react of reactions) react()
      if (link) navigate(link)
    },
    /** Types a whole text: the field shows it, then the app hears of it. */
    input: (element: ViewElement, value: string) => {
      fire(element, 'focus', { value: shownIn(element), height: 0 })
      element.setAttribute('value', value)
      fire(element, 'input', { value, cursor: value.length, keyCode: 0 })
    },
  }
}
