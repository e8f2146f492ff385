/** Pieces of this many characters are indexed: a search of two to four characters is one look-up. */
const SHORTEST = 2
const LONGEST = 4
/** A title is found by its first words; one as long as this is rare. */
const INDEXED = 30

/** What is left of a text when case, spaces and punctuation do not matter. */
const plain = (text: string) =>
  [...text.normalize('NFKC').toLowerCase()].filter(character => /[\p{L}\p{N}]/u.test(character))

/** Every piece of the title of two to four characters, once. */
export function wordsOf(title: string): string[] {
  const characters = plain(title).slice(0, INDEXED)
  const pieces = characters.flatMap((_, start) =>
    Array.from({ length: LONGEST - SHORTEST + 1 }, (_, more) =>
      characters.slice(start, start + SHORTEST + more),
    ).filter((piece, more) => piece.length === SHORTEST + more),
  )
  return [...new Set(pieces.map(piece => piece.join('')))]
}

/**
 * The pieces that a title must all have to match a search; empty when it is too short to search by. The first serves
 * the index, so it is as long as can be.
 */
export function searched(query: string): string[] {
  const characters = plain(query)
  if (characters.length < SHORTEST) return []
  const length = Math.min(LONGEST, characters.length)
  return characters
    .slice(0, characters.length - length + 1)
    .map((_, start) => characters.slice(start, start + length).join(''))
}

/** Orders wishes by the day they are wanted by, the end of the id breaking ties: 32 hex characters, as cursors are. */
export const soonKey = (wantedBy: Date, wishId: string) =>
  wantedBy.getTime().toString(16).padStart(12, '0') + wishId.slice(-20)
