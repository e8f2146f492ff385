/**
 * WebP (RFC 9649): `RIFF`, a length, `WEBP`, then chunks of name, length (little endian) and content, padded to even.
 * The extended header says by flags what there is.
 */
const HEADER = 12
const NEEDED = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
/** Flags of VP8X for Exif and XMP. */
const TOLD = 0x08 | 0x04

/** The picture alone; undefined when it cannot be read to its end. */
export function bareWebp(bytes: Buffer): Buffer | undefined {
  if (bytes.toString('latin1', 8, HEADER) !== 'WEBP') return undefined
  const stop = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  const kept: Buffer[] = []
  for (let at = HEADER; at + 8 <= stop; ) {
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > stop) return undefined
    const name = bytes.toString('latin1', at, at + 4)
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~TOLD
    if (NEEDED.includes(name)) kept.push(chunk)
    at = end
  }
  if (kept.length === 0) return undefined
  const body = Buffer.concat(kept)
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  header.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([header, body])
}
