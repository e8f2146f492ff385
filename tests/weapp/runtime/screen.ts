import type { ViewElement } from './types'

/**
 * What a test points at: a CSS selector (`.row`, `#id`, `[aria-label="返回"]`, `wx-input`), or else the whole text
 * or the `aria-label` of an element, exactly or by pattern.
 */
export type Target = string | RegExp

const IS_SELECTOR = /^([.#[]|wx-)/

const isHidden = (element: Element, page: Element): boolean => {
  for (let one: Element | null = element; one && one !== page; one = one.parentElement) {
    if ('style' in one && (one.style as CSSStyleDeclaration).display === 'none') return true
  }
  return false
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

const textOf = (element: Element) => tidy(element.textContent ?? '')

const ownText = (element: Element) =>
  tidy(
    [...element.childNodes]
      .filter(node => node.nodeType === node.TEXT_NODE)
      .map(node => node.textContent)
      .join(''),
  )

/** The elements of a page that are not hidden by an inline style; class rules are not applied here. */
export const shownElements = (page: HTMLElement): ViewElement[] =>
  [...page.querySelectorAll<ViewElement>('*')].filter(one => one.__wxElement && !isHidden(one, page))

/** What WeChat's audit counts of a page. */
export interface Shape {
  nodes: number
  depth: number
  children: number
}

export const shapeOf = (page: HTMLElement): Shape => {
  const shown = new Set<Element>(shownElements(page))
  const within = (one: Element): number => (one === page ? 0 : 1 + within(one.parentElement ?? page))
  const all = [...shown]
  return {
    nodes: all.length,
    depth: Math.max(0, ...all.map(within)),
    children: Math.max(0, ...all.map(one => [...one.children].filter(child => shown.has(child)).length)),
  }
}

/** The page's text, element by element. */
export const readText = (page: HTMLElement): string =>
  shownElements(page).map(ownText).filter(Boolean).join(' | ')

/** The shown elements that fit; of elements within each other that read the same, the innermost. */
export const findAll = (page: HTMLElement, target: Target): ViewElement[] => {
  const shown = shownElements(page)
  if (typeof target === 'string' && IS_SELECTOR.test(target)) return shown.filter(one => one.matches(target))
  const fits = (text: string) => (typeof target === 'string' ? text === target : target.test(text))
  const fitting = shown.filter(one => fits(one.getAttribute('aria-label') ?? '') || fits(textOf(one)))
  return fitting.filter(one => !fitting.some(other => other !== one && one.contains(other)))
}

/** The one shown element that fits, or the `nth` of several; says what is there instead if it is not. */
export const findOne = (page: HTMLElement, target: Target, nth?: number): ViewElement => {
  const found = findAll(page, target)
  const one = found[nth ?? 0]
  if (one && (nth !== undefined || found.length === 1)) return one
  const count = found.length ? `${found.length} elements fit` : 'nothing fits'
  throw new Error(`${count} ${target}${nth === undefined ? '' : ` (nth ${nth})`} in: ${readText(page)}`)
}
