/** The sheets that are open, the uppermost last. */
const open: { sheet: HTMLElement; close: () => void }[] = []

const focused = () => document.activeElement ?? document.body

document.addEventListener('keydown', event => {
  const uppermost = open.at(-1)
  if (event.key !== 'Escape' || !uppermost) return
  // What lies over a sheet has the keyboard, and the key is meant for it.
  if (focused() === document.body || uppermost.sheet.contains(focused())) uppermost.close()
})

/** What cannot be reached while a sheet of this page is open: the page itself and the tabs. */
const beneath = (sheet: HTMLElement) =>
  [
    sheet.closest('.screen')?.querySelector(':scope > .screen-page'),
    document.querySelector('.taro-tabbar__tabbar'),
  ].filter(element => element instanceof HTMLElement)

/**
 * Keeps the keyboard at the title until it goes on from there. Taro's elements are hidden until they have drawn themselves,
 * and then put what is in them elsewhere: what is hidden cannot have it, and what is moved loses it.
 */
function hold(sheet: HTMLElement, title: HTMLElement) {
  title.tabIndex = -1
  const focus = () => focused() === document.body && title.focus({ preventScroll: true })
  const drawn = new MutationObserver(focus)
  drawn.observe(sheet, { subtree: true, childList: true, attributeFilter: ['class'] })
  focus()
  return () => drawn.disconnect()
}

/**
 * A sheet takes the keyboard: it begins at its title, Tab stays within, Escape closes it. What is returned gives the
 * keyboard back to where it was.
 */
export function takeOver(sheet: HTMLElement, title: HTMLElement, close: () => void) {
  const before = focused()
  const covered = beneath(sheet).filter(element => !element.inert)
  const one = { sheet, close }
  for (const element of covered) element.inert = true
  open.push(one)
  const letGo = hold(sheet, title)
  return () => {
    letGo()
    open.splice(open.indexOf(one), 1)
    for (const element of covered) element.inert = false
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
