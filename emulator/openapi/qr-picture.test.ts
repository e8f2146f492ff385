import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { drawCode } from './qr-picture'

const black = { r: 0, g: 0, b: 0 }

const scan = (picture: Buffer) => {
  const { width, height, data } = PNG.sync.read(picture)
  return {
    width,
    height,
    text: jsQR(new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height)?.data,
  }
}

test('a code is read back, Chinese included', () => {
  const text = 'pages/愿望/index?scene=id=42&from=扫码'
  expect(scan(drawCode(text, { width: 280, color: black, transparent: false })).text).toBe(text)
})

test.each([280, 431, 1280])('a code is as wide as asked: %i pixels', width => {
  const { width: drawn, height } = PNG.sync.read(drawCode('a', { width, color: black, transparent: false }))
  expect([drawn, height]).toEqual([width, width])
})

test('colour and transparency', () => {
  const { data } = PNG.sync.read(
    drawCode('a', { width: 280, color: { r: 200, g: 30, b: 10 }, transparent: true }),
  )
  expect(data.subarray(0, 4)).toEqual(Buffer.from([255, 255, 255, 0]))
  const colours = new Set(
    Array.from({ length: data.length / 4 }, (_, pixel) => data.subarray(pixel * 4, pixel * 4 + 4).join()),
  )
  expect([...colours]).toEqual(['255,255,255,0', '200,30,10,255'])
})
