/** Tells of every change between «no network» and «network», and how it is now. */
export function watchNetwork(changed: (isThere: boolean) => void) {
  window.addEventListener('online', () => changed(true))
  window.addEventListener('offline', () => changed(false))
  changed(navigator.onLine)
}
