const hex = (points: number) => points.toString(16).padStart(12, '0')

/** Sorts items by what they cost, and is unique: 12 hex characters of points and the end of the id, as ids are made. */
export const priceKey = (points: number, itemId: string) => hex(points) + itemId.slice(-20)

/** Sorts before the key of everything that costs more than this. */
export const above = (points: number) => hex(points + 1)
