/** What the QR of a check-in code says: the shift and its six digits. */
export const codeText = (shiftId: string, code: string) => `linli:${shiftId}:${code}`

/** Reads it back; null when the QR is something else. */
export function readCodeText(text: string): { shiftId: string; code: string } | null {
  const [, shiftId, code] = /^linli:([0-9a-f]{32}):(\d{6})$/.exec(text) ?? []
  return shiftId && code ? { shiftId, code } : null
}
