import type { ViewElement } from './types'

/** Dispatches an event of a component: `change` of a group, `submit` of a form. */
type Fire = (element: ViewElement, type: string, detail: object) => void

const closest = (element: ViewElement, selector: string) => element.closest<ViewElement>(selector)

const isOn = (element: Element) => element.hasAttribute('checked')
const setOn = (element: Element, on: boolean) => element.toggleAttribute('checked', on)
const shownIn = (element: Element) => element.getAttribute('value') ?? ''

/** The values of a form's named fields, as WeChat's `submit` gives them. */
const fieldsOf = (form: Element) =>
  Object.fromEntries(
    [...form.querySelectorAll('[name]')].map(field => [
      field.getAttribute('name') ?? '',
      field.matches('wx-switch') ? isOn(field) : shownIn(field),
    ]),
  )

const toggle = (element: ViewElement, fire: Fire) => {
  setOn(element, !isOn(element))
  fire(element, 'change', { value: isOn(element) })
}

const tick = (element: ViewElement, fire: Fire) => {
  setOn(element, !isOn(element))
  const group = closest(element, 'wx-checkbox-group')
  if (!group) return
  fire(group, 'change', { value: [...group.querySelectorAll('wx-checkbox[checked]')].map(shownIn) })
}

const choose = (element: ViewElement, fire: Fire) => {
  const group = closest(element, 'wx-radio-group')
  if (!group) return
  for (const one of group.querySelectorAll('wx-radio[checked]')) setOn(one, false)
  setOn(element, true)
  fire(group, 'change', { value: shownIn(element) })
}

const press = (button: ViewElement, fire: Fire) => {
  const form = closest(button, 'wx-form')
  const type = button.getAttribute('form-type')
  if (form && type === 'submit') fire(form, 'submit', { value: fieldsOf(form) })
  if (form && type === 'reset') fire(form, 'reset', {})
}

const OWN_DOING: [string, (element: ViewElement, fire: Fire) => void][] = [
  ['wx-switch', toggle],
  ['wx-checkbox', tick],
  ['wx-radio', choose],
  ['wx-button', press],
]

/** What WeChat's components do by themselves when `element` is tapped: in it, around it, or named by its label. */
export const reactionsTo = (element: ViewElement, fire: Fire): (() => void)[] =>
  OWN_DOING.flatMap(([selector, react]) => {
    const around = closest(element, selector)
    const component = around ?? closest(element, 'wx-label')?.querySelector<ViewElement>(selector)
    return component ? [() => react(component, fire)] : []
  })
