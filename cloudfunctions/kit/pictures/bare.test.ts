import fc from 'fast-check'
import { PNG } from 'pngjs'
import { jpegFromPhone, PLACE, segment } from '../../../tests/cross/support/pictures'
import { bare } from './bare'

const latin = (bytes: Buffer | undefined) => bytes?.toString('latin1') ?? ''

describe('a photo from a phone', () => {
  const photo = jpegFromPhone({ orientation: 6 })
  const cleaned = bare(photo)

  test('loses place, device, words, thumbnail and the second picture behind it', () => {
    expect(latin(photo)).toContain(PLACE)
    for (const told of [PLACE, 'PhoneMaker', 'xmp', 'my home', 'JFXX', 'MPF', 'Photoshop'])
      expect(latin(cleaned)).not.toContain(told)
    expect(cleaned?.subarray(-2).toString('hex')).toBe('ffd9')
  })

  test('keeps the picture, its colours and which way up it is', () => {
    for (const kept of ['JFIF', 'ICC_PROFILE', 'Adobe', 'tables', 'coded \u00ff\u0000 data \u00ff\u00d0 on'])
      expect(latin(cleaned)).toContain(kept)
    // Exif with one entry: orientation (0x0112), a short, once, 6.
    expect(cleaned?.toString('hex')).toContain(
      'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000',
    )
  })

  test('that lies as it should needs no Exif at all', () => {
    expect(latin(bare(jpegFromPhone({ orientation: 1 })))).not.toContain('Exif')
    expect(latin(bare(jpegFromPhone({ orientation: 77 })))).not.toContain('Exif')
  })

  test('cleaned twice is the same, and cut off anywhere it is refused', () => {
    expect(bare(cleaned ?? Buffer.alloc(0))).toEqual(cleaned)
    const whole = cleaned ?? Buffer.alloc(0)
    for (let length = 0; length < whole.length; length++)
      expect(bare(whole.subarray(0, length))).toBeUndefined()
  })
})

test('whatever an application adds to a JPEG is gone', () => {
  const secret = 'S3CRET-PLACE'
  const added = fc.tuple(
    fc.constantFrom(...Array.from({ length: 16 }, (_, index) => 0xe0 + index), 0xfe),
    fc.string({ maxLength: 40, unit: 'binary-ascii' }),
  )
  fc.assert(
    fc.property(fc.array(added, { maxLength: 8 }), all => {
      const segments = all.map(([marker, text]) => segment(marker, `x${text}${secret}`))
      const file = Buffer.concat([
        Buffer.from('ffd8', 'hex'),
        ...segments,
        segment(0xda, 'scan'),
        Buffer.from('01ffd9', 'hex'),
      ])
      expect(latin(bare(file))).toBe(
        latin(
          Buffer.concat([Buffer.from('ffd8', 'hex'), segment(0xda, 'scan'), Buffer.from('01ffd9', 'hex')]),
        ),
      )
    }),
  )
})

test('no bytes make it fail', () => {
  const starts = ['ffd8ff', '89504e470d0a1a0a', '524946461000000057454250', ''].map(text =>
    Buffer.from(text, 'hex'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const once = bare(Buffer.concat([start, rest]))
      expect(once && bare(once)).toEqual(once)
    }),
  )
})

/** Its checksum is left at nothing: it is to be gone in any case. */
function chunk(name: string, text: string) {
  const body = Buffer.from(name + text, 'latin1')
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(text.length, 0)
  body.copy(bytes, 4)
  return bytes
}

test('a PNG keeps its pixels and loses its texts', () => {
  const png = new PNG({ width: 3, height: 2 })
  png.data.fill(120)
  const plain = PNG.sync.write(png)
  const told = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'meTa'].map(name => chunk(name, `Comment\0${PLACE}`))
  const file = Buffer.concat([plain.subarray(0, 33), ...told, plain.subarray(33), Buffer.from(PLACE)])
  expect(bare(file)).toEqual(plain)
  expect(bare(plain.subarray(0, -5))).toBeUndefined()
})

function webp(...chunks: [name: string, content: Buffer][]) {
  const body = Buffer.concat(
    chunks.map(([name, content]) => {
      const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
      head.writeUInt32LE(content.length, 4)
      return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
    }),
  )
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}

test('a WebP keeps its picture and says no more that there is more', () => {
  const flags = (byte: number) => Buffer.from([byte, 0, 0, 0, 2, 0, 0, 1, 0, 0])
  const picture: [string, Buffer] = ['VP8 ', Buffer.from('odd')]
  const full = webp(
    ['VP8X', flags(0x3c)],
    picture,
    ['EXIF', Buffer.from(PLACE)],
    ['XMP ', Buffer.from(PLACE)],
  )
  expect(bare(full)).toEqual(webp(['VP8X', flags(0x30)], picture))
  expect(bare(full.subarray(0, 40))).toBeUndefined()
})

test('what is none of these is not taken', () => {
  for (const text of ['GIF89a', 'no picture at all', '', 'RIFF....WAVE'])
    expect(bare(Buffer.from(text))).toBeUndefined()
})
