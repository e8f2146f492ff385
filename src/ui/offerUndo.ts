import { create } from 'zustand'

/** Long enough to read the sentence, find the button and reach it with a keyboard or a screen reader. */
const SHOWN_MS = 10_000

interface Offer {
  words: string
  undo: () => void
}

/** What was done last and can be taken back with one tap, while that is still on screen. */
export const useOffer = create<{ offer: Offer | null }>(() => ({ offer: null }))

let fading: ReturnType<typeof setTimeout> | undefined

const show = (offer: Offer | null) => {
  clearTimeout(fading)
  useOffer.setState({ offer })
}

/** Says what was done, as `say.done` does, beside a button that takes it back. */
export function offerUndo(words: string, undo: () => void) {
  show({ words, undo })
  fading = setTimeout(() => show(null), SHOWN_MS)
}

/** The person wants it undone. */
export function takeBack({ undo }: Offer) {
  show(null)
  undo()
}
