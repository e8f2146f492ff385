import type { Page } from 'playwright-core'

export interface Demands {
  /** The least height and width of what can be tapped. */
  target: number
  /** The least size of any letter. */
  letters: number
}

/** What a demanding eye finds wrong with what the page shows now: in words, none when it is well. */
export const faultsOf = (page: Page, demands: Demands) => page.evaluate(findFaults, demands)

/** Runs in the browser, so it stands alone. */
function findFaults({ target, letters }: Demands): string[] {
  const inApp = (element: Element) =>
    element.closest('.screen') !== null && element.closest('.demo-bar') === null
  const box = (element: Element) => element.getBoundingClientRect()
  const isShown = (element: Element) =>
    inApp(element) && box(element).width > 0 && box(element).height > 0 && element.checkVisibility()
  const shown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown)
  const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 20)
  const nameOf = (element: Element) => element.getAttribute('aria-label') || words(element)

  const tapped = shown('[role=button], .field-input, .notice')
  const small = tapped
    .filter(element => box(element).height < target - 0.5 || box(element).width < target - 0.5)
    .map(element => `too small to tap: ${nameOf(element)} ${box(element).width}×${box(element).height}`)
  const nameless = tapped
    .filter(element => element.matches('[role=button]') && nameOf(element) === '')
    .map(element => `says nothing to who cannot see it: ${element.className}`)
  // A name hides what is inside; the mark before a state is for those who see it.
  const spoken = (node: Node): string[] => {
    if (node instanceof Element && node.hasAttribute('aria-hidden')) return []
    return node.nodeType === 3 ? [(node.textContent ?? '').trim()] : [...node.childNodes].flatMap(spoken)
  }
  const silent = shown('.row[role=button]').flatMap(row =>
    [...row.querySelectorAll('.row-end')]
      .flatMap(spoken)
      .filter(said => !nameOf(row).includes(said))
      .map(said => `not read aloud: ${said} of ${nameOf(row)}`),
  )
  const pictures = shown('img, .taro-img, taro-image-core')
    .filter(element => !element.closest('[aria-label]'))
    .map(element => `a picture that says nothing: ${element.outerHTML.slice(0, 80)}`)
  // A phone draws a pixel with two dots at least; what is larger than that was fetched in vain.
  const large = shown('img')
    .filter(element => element instanceof HTMLImageElement)
    .filter(one => one.naturalWidth * one.naturalHeight > box(one).width * box(one).height * 4)
    .map(
      one =>
        `a picture larger than it is shown: ${one.naturalWidth}×${one.naturalHeight} ${one.src.slice(-60)}`,
    )
  const fields = shown('input, textarea')
    .filter(element => !element.getAttribute('aria-label') && !element.getAttribute('id'))
    .map(element => `a field without a name: ${element.outerHTML.slice(0, 80)}`)
  const wide = shown('.screen *')
    .filter(element => box(element).right > window.innerWidth + 1 || box(element).left < -1)
    .map(element => `beyond the edge: ${element.className} ${words(element)}`)
  const tiny = shown('.screen *')
    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
    .filter(element => Number.parseFloat(getComputedStyle(element).fontSize) < letters)
    .map(element => `small letters: ${words(element)} ${getComputedStyle(element).fontSize}`)
  const cut = shown('.screen *')
    .filter(element => getComputedStyle(element).overflowX === 'hidden' && element.children.length === 0)
    .filter(element => element.scrollWidth > element.clientWidth + 1)
    .map(element => `cut off: ${words(element)}`)
  const ink = document.createElement('canvas').getContext('2d')
  const lettersOf = (element: Element, text: string) => {
    if (ink) ink.font = getComputedStyle(element).font
    return ink?.measureText(text).width ?? 0
  }
  const hints = shown('input')
    .filter(element => element instanceof HTMLInputElement)
    .filter(element => lettersOf(element, element.placeholder) > element.clientWidth)
    .map(element => `a hint cut off: ${element.placeholder}`)
  const asWritten = (colour: string) => {
    if (ink) ink.fillStyle = colour
    return ink?.fillStyle
  }
  const pale = shown('input, textarea')
    .filter(element => element.getAttribute('placeholder'))
    .filter(element => {
      const hint = getComputedStyle(element, '::placeholder').color
      return asWritten(hint) !== asWritten(getComputedStyle(element).getPropertyValue('--ink-2').trim())
    })
    .map(element => `a hint that is no ink: ${element.getAttribute('placeholder')}`)
  return [
    ...hints,
    ...pale,
    ...small,
    ...nameless,
    ...silent,
    ...pictures,
    ...large,
    ...fields,
    ...wide,
    ...tiny,
    ...cut,
  ]
}
