/** Draws a code that any scanner reads. WeChat's round codes are its own secret; this is a plain QR code. */
import { constants } from 'node:zlib'
import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'

export interface Color {
  r: number
  g: number
  b: number
}

export interface PictureStyle {
  /** Pixels, each way. */
  width: number
  color: Color
  /** No white behind the code. */
  transparent: boolean
}

/** Modules of white around the code. */
const QUIET = 4
const BYTES_PER_PIXEL = 4

const modulesOf = (text: string) => {
  const code = qrcode(0, 'M')
  // The library takes one byte a character.
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte')
  code.make()
  return code
}

/** The text as a PNG of the asked size. */
export const drawCode = (text: string, { width, color, transparent }: PictureStyle): Buffer => {
  const code = modulesOf(text)
  const count = code.getModuleCount()
  const scale = Math.max(1, Math.floor(width / (count + 2 * QUIET)))
  const start = Math.floor((width - count * scale) / 2)
  const picture = new PNG({ width, height: width })
  picture.data.fill(Buffer.from([255, 255, 255, transparent ? 0 : 255]))
  const run = Buffer.alloc(scale * BYTES_PER_PIXEL, Buffer.from([color.r, color.g, color.b, 255]))
  const draw = (row: number, column: number): void => {
    for (let line = 0; line < scale; line += 1) {
      const pixel = (start + row * scale + line) * width + start + column * scale
      picture.data.set(run, pixel * BYTES_PER_PIXEL)
    }
  }
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1) if (code.isDark(row, column)) draw(row, column)
  // Without a filter: a code of plain squares packs as well, and much sooner.
  return PNG.sync.write(picture, { filterType: 0, deflateStrategy: constants.Z_DEFAULT_STRATEGY })
}
