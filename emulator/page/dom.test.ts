import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { type Content, h, patch } from './dom'

const { window } = new JSDOM('<div id="one"></div><div id="two"></div>')
const { document, Element, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, HTMLOptionElement } =
  window
const browser = {
  ...{ document, Element, HTMLInputElement },
  ...{ HTMLSelectElement, HTMLTextAreaElement, HTMLOptionElement },
}
Object.assign(globalThis, browser)
afterAll(() => {
  for (const name of Object.keys(browser)) Reflect.deleteProperty(globalThis, name)
})

const holder = (id: string): Element => {
  const found = document.getElementById(id)
  if (!found) throw new Error('no such element')
  return found
}
const fresh = (contents: Content[]): string => {
  const element = holder('two')
  patch(element, [])
  patch(element, contents)
  return element.innerHTML
}

const list = fc.uniqueArray(
  fc.record({ key: fc.nat(8), text: fc.string({ maxLength: 3 }), mark: fc.boolean() }),
  {
    selector: item => item.key,
  },
)
type Items = { key: number; text: string; mark: boolean }[]
const drawing = (items: Items): Content[] => [
  items.length > 3 && h('p', {}, 'many'),
  h(
    'ul',
    {},
    items.map(({ key, text, mark }) => h('li', { key, class: mark && 'mark' }, text, h('b', {}, text))),
  ),
  String(items.length),
]

test('a patched page is the page drawn afresh, and elements with a key stay the same elements', () => {
  const element = holder('one')
  fc.assert(
    fc.property(list, list, (before, after) => {
      patch(element, drawing(before))
      const nodes = new Map(before.map(({ key }, n) => [key, element.querySelectorAll('li')[n]]))
      patch(element, drawing(after))
      expect(element.innerHTML).toBe(fresh(drawing(after)))
      after.forEach(({ key }, n) => {
        if (nodes.has(key)) expect(element.querySelectorAll('li')[n]).toBe(nodes.get(key))
      })
    }),
  )
})

test('what was typed stays until the page wants another value; a listener is always the latest', () => {
  const element = holder('one')
  const clicks: string[] = []
  const form = (value: string, name: string) => [
    h('input', { value }),
    h('button', { onclick: () => clicks.push(name) }, name),
  ]
  patch(element, form('a', 'first'))
  const input = element.querySelector('input')
  if (!input) throw new Error('no input')
  input.value = 'typed'
  patch(element, form('a', 'second'))
  expect(input.value).toBe('typed')
  element.querySelector('button')?.click()
  expect(clicks).toEqual(['second'])
  patch(element, form('b', 'second'))
  expect([element.querySelector('input') === input, input.value]).toEqual([true, 'b'])
})
