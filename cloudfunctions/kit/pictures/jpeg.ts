/**
 * JPEG (ITU T.81, annex B): two bytes begin the file, then segments of a marker and a length; behind a start of scan comes
 * coded data up to the next marker. Cameras write where a photo was taken, by which device and when into APP1 (Exif, XMP),
 * editors into APP13, some phones a second picture with all that behind the end; APP2 may hold that second picture's index.
 */
const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const COMMENT = 0xfe

const isApp = (marker: number) => marker >= 0xe0 && marker <= 0xef
/** Markers without a length: restarts, and one for arithmetic coding. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01
const startsWith = (bytes: Buffer, text: string) => bytes.subarray(0, text.length).toString('latin1') === text

/** JFIF without a thumbnail is so long. */
const BARE_JFIF = 14

/** Of what applications added, only what the colours need. */
function isKept(marker: number, content: Buffer): boolean {
  if (marker === APP0) return startsWith(content, 'JFIF\0') && content.length === BARE_JFIF
  if (marker === APP2) return startsWith(content, 'ICC_PROFILE\0')
  if (marker === APP14) return startsWith(content, 'Adobe')
  return !isApp(marker) && marker !== COMMENT
}

/** The picture alone, the right way up; undefined when it cannot be read to its end. */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]
    if (marker === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const next = endOfPart(bytes, at)
    if (next === undefined) return undefined
    kept.push(...keptOf(bytes.subarray(at, next)))
    at = next
  }
  return undefined
}

/** Where the part that begins here ends; undefined when it ends nowhere. */
function endOfPart(bytes: Buffer, at: number): number | undefined {
  const marker = bytes[at + 1]
  if (marker === undefined || marker === START) return undefined
  if (marker === 0xff) return at + 1
  if (isBare(marker)) return at + 2
  if (at + 4 > bytes.length) return undefined
  const length = bytes.readUInt16BE(at + 2)
  const end = at + 2 + length
  if (length < 2 || end > bytes.length) return undefined
  return marker === SCAN ? endOfScan(bytes, end) : end
}

/** The whole part, or what is left of it. */
function keptOf(part: Buffer): Buffer[] {
  const marker = part[1] ?? 0
  const content = part.subarray(4)
  // A byte that fills the space before a marker stands alone.
  if (part.length === 1) return []
  if (isKept(marker, content)) return [part]
  return marker === APP1 ? wayUp(content) : []
}

/** Coded data ends at a marker; a stuffed byte and a restart are part of it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0
    if (marker !== 0 && marker !== 0xff && !isBare(marker)) return at
  }
  return bytes.length
}

const ORIENTATION = 0x0112

/** An Exif segment that says which way up the picture is and nothing else; none when it is upright as it lies. */
function wayUp(content: Buffer): Buffer[] {
  const turned = startsWith(content, 'Exif\0\0') ? orientationIn(content.subarray(6)) : 1
  if (turned < 2 || turned > 8) return []
  return [
    Buffer.concat([Buffer.from('ffe10022', 'hex'), Buffer.from('Exif\0\0MM', 'latin1'), entryOf(turned)]),
  ]
}

/** The rest of a TIFF header, and a directory of one entry: a short, once. */
const entryOf = (turned: number) =>
  Buffer.from(`002a0000000800010112000300000001000${turned}000000000000`, 'hex')

/** TIFF 6.0: byte order, then directories of 12-byte entries. */
function orientationIn(tiff: Buffer): number {
  const little = startsWith(tiff, 'II')
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const long = (at: number) =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  const first = long(4)
  for (let entry = first + 2; entry < first + 2 + 12 * short(first); entry += 12)
    if (short(entry) === ORIENTATION) return short(entry + 8)
  return 1
}
