/** The number that a page was opened with: `no` of a link, or the `scene` of a mini-program code, which comes encoded. */
export function scannedNumber({ no, scene }: { no?: string; scene?: string }): string {
  const given = no ?? scene ?? ''
  try {
    return decodeURIComponent(given)
  } catch {
    return given
  }
}
