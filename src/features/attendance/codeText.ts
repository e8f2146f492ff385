/** What the QR of a check-in code says: the shift and its six digits. */
export const codeText = (shiftId: string, code: string) => `linli:${shiftId}:${code}`

/** Reads it back; null when the QR is something else. */
export function readCodeText(text: string): { shiftId: string; code: string } | null {
  const [, shiftId, code] = /^linli:([0-9a-f]{32}):(\d{6})$/.exec(text) ?? []
  return shiftId && code ? { shiftId, code } : null
}

/** What the QR of a person's own card says: the card's number and its six digits. */
export const cardText = (cardNo: string, code: string) => `linli:card:${cardNo}:${code}`

export function readCardText(text: string): { cardNo: string; code: string } | null {
  const [, cardNo, code] = /^linli:card:([0-9a-f]{32}):(\d{6})$/.exec(text) ?? []
  return cardNo && code ? { cardNo, code } : null
}
