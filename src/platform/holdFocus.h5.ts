const OPEN = 'dialog-open'

/** Brings the keyboard and the screen reader to an element and keeps them in it; answers what lets them go where they were. */
export function holdFocus(id: string, onEscape: () => void) {
  const held = document.getElementById(id)
  const before = document.activeElement
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape()
    if (event.key === 'Tab' && held) turn(held, event)
  }
  document.addEventListener('keydown', onKey)
  document.body.classList.add(OPEN)
  const stop = held ? bring(held) : () => undefined
  return () => {
    stop()
    document.removeEventListener('keydown', onKey)
    document.body.classList.remove(OPEN)
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}

/** Taro's elements put what is in them elsewhere once they have drawn themselves, and what is moved loses the focus. */
function bring(held: HTMLElement) {
  const focus = () => held.matches(':focus-within') || held.focus()
  const moves = new MutationObserver(focus)
  held.tabIndex = -1
  held.setAttribute('aria-modal', 'true')
  focus()
  moves.observe(document.body, { subtree: true, childList: true })
  return () => moves.disconnect()
}

/** At its last stop Tab goes on with the first, and the other way round. */
function turn(held: HTMLElement, event: KeyboardEvent) {
  const stops = [...held.querySelectorAll<HTMLElement>('[tabindex="0"]')]
  const at = stops.findIndex(stop => stop.matches(':focus'))
  const next = event.shiftKey ? (at <= 0 ? stops.length - 1 : at - 1) : (at + 1) % stops.length
  event.preventDefault()
  stops[next]?.focus()
}
