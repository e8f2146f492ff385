/** A JPEG as a phone writes one, put together by hand. */

/** Where it was taken, as words: easy to search a file for. */
export const PLACE = 'N36.651216 E117.119999'

export function segment(marker: number, content: string) {
  const body = Buffer.from(content, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** A TIFF directory, little endian as phones have it: maker, orientation, and the place in a directory of its own. */
function exif(orientation: number) {
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const header = Buffer.from('49492a0008000000', 'hex')
  const count = (entries: number) => Buffer.from([entries, 0])
  const none = Buffer.alloc(4)
  const maker = 'PhoneMaker\0'
  const placeAt = 8 + 2 + 36 + 4
  const makerAt = placeAt + 2 + 12 + 4
  const first = [
    entry(0x010f, 2, maker.length, makerAt),
    entry(0x0112, 3, 1, orientation),
    entry(0x8825, 4, 1, placeAt),
  ]
  // GPSProcessingMethod, where the words can stand.
  const place = entry(0x001b, 7, PLACE.length, makerAt + maker.length)
  return Buffer.concat([
    header,
    count(3),
    ...first,
    none,
    count(1),
    place,
    none,
    Buffer.from(maker + PLACE),
  ]).toString('latin1')
}

/** Grey dots would do: nothing here decodes it. */
const picture = () => [
  segment(0xdb, 'tables'),
  segment(0xc0, '\x08\x00\x01\x00\x01\x01\x01\x11\x00'),
  segment(0xda, '\x01\x01\x00\x00\x3f\x00'),
  Buffer.from('coded \u00ff\u0000 data \u00ff\u00d0 on', 'latin1'),
]

/** With everything phones and editors add: colours, thumbnail, device, place, words, and a second picture behind the end. */
export function jpegFromPhone({ orientation }: { orientation: number }): Buffer {
  const edge = (marker: number) => Buffer.from([0xff, marker])
  const told = segment(0xe1, `Exif\0\0${exif(orientation)}`)
  return Buffer.concat([
    edge(0xd8),
    segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0'),
    segment(0xe0, 'JFXX\0\x10 a thumbnail'),
    told,
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<xmp>${PLACE}</xmp>`),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01 colours'),
    segment(0xe2, 'MPF\0 more pictures'),
    segment(0xed, 'Photoshop 3.0\0'),
    segment(0xee, 'Adobe\0d'),
    segment(0xfe, 'my home'),
    ...picture(),
    edge(0xd9),
    edge(0xd8),
    told,
    ...picture(),
    edge(0xd9),
  ])
}
