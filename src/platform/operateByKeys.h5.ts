const ACTS = '[role="button"], [role="switch"]'

const reach = (element: Element) => {
  if (element instanceof HTMLElement && element.matches(ACTS)) element.tabIndex = 0
}

/** Whatever can be tapped can be reached with Tab, and tapped with Enter or the space bar: our buttons are no native ones. */
export function operateByKeys() {
  // A role is written on an element once it is there, so that is what to wait for.
  new MutationObserver(changes => {
    for (const { target } of changes) if (target instanceof Element) reach(target)
  }).observe(document, { subtree: true, attributeFilter: ['role'] })
  document.addEventListener('keydown', event => {
    const { target, key } = event
    if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement) || !target.matches(ACTS)) return
    event.preventDefault()
    target.click()
  })
}
