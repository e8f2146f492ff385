/** Pictures made smaller on their way out, as the image processing of the cloud's storage (数据万象) does by the address. */
import sharp from 'sharp'
import { StorageFault } from './fault'

/** The longest side, in pixels, that may be asked for. */
const LONGEST = 9999
const FORMATS = ['jpeg', 'png', 'webp', 'gif']

/** How large the picture becomes; one that is smaller already stays as it is. */
export interface Smaller {
  width?: number
  height?: number
  /** Width and height are the most it may have (inside) or the least (outside). */
  fit: 'inside' | 'outside'
  /** Turned as its Exif says. */
  upright: boolean
}

const fault = (message: string) => new StorageFault(400, 'InvalidArgument', message)

const sideOf = (digits: string | undefined) => {
  if (!digits) return undefined
  const side = Number(digits)
  if (side < 1 || side > LONGEST) throw fault('The width and height must be between 1 and 9999')
  return side
}

/**
 * What an address asks of a picture: `&imageMogr2/auto-orient/thumbnail/<rule>`, the rule one of `640x`, `x355`, `640x355`
 * (at most) and `640x355r` (at least). Undefined when it asks for nothing.
 * Source: Tencent Cloud, 数据万象, «缩放» and «旋转» (docs 460/36540, 460/36542).
 * @throws StorageFault 400 for anything else that this does to pictures in the cloud
 */
export function askedOf(query: URLSearchParams): Smaller | undefined {
  const asked = [...query.keys()].find(key => key.startsWith('imageMogr2/'))
  if (asked === undefined) return undefined
  const [, upright, rule = ''] = /^imageMogr2\/(auto-orient\/)?thumbnail\/(.+)$/.exec(asked) ?? []
  const [whole, width, height, least] = /^(\d*)x(\d*)(r?)$/.exec(rule) ?? []
  if (!whole || !(width || height)) throw fault(`This is not emulated: ${asked}`)
  const sides = { width: sideOf(width), height: sideOf(height) }
  return {
    ...(sides.width !== undefined && { width: sides.width }),
    ...(sides.height !== undefined && { height: sides.height }),
    fit: least ? 'outside' : 'inside',
    upright: upright !== undefined,
  }
}

/**
 * The picture at that size, in its own format.
 * @throws StorageFault 400 when the bytes are no picture of a kind that the cloud makes smaller
 */
export async function madeSmaller(bytes: Buffer, { width, height, fit, upright }: Smaller): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { animated: true })
    if (!FORMATS.includes((await picture.metadata()).format)) throw new Error('of another kind')
    const turned = upright ? picture.autoOrient() : picture
    return await turned.resize({ width, height, fit, withoutEnlargement: true }).toBuffer()
  } catch (cause) {
    throw fault(`The image cannot be processed: ${cause instanceof Error ? cause.message : cause}`)
  }
}
