import { bareJpeg } from './jpeg'
import { barePng } from './png'
import { bareWebp } from './webp'

const KINDS: [start: string, bare: (bytes: Buffer) => Buffer | undefined][] = [
  ['ffd8ff', bareJpeg],
  ['89504e470d0a1a0a', barePng],
  ['52494646', bareWebp],
]

/**
 * The picture without what it tells of whoever took it: place, time, device, texts, a second picture behind it. Nothing is
 * decoded, so it looks as it did. Undefined when it is no JPEG, PNG or WebP, or is broken: what cannot be cleaned is not
 * taken. (Libraries there are for this leave some of it in, drop which way up a photo is, or know no WebP.)
 */
export function bare(bytes: Buffer): Buffer | undefined {
  const kind = KINDS.find(([start]) => bytes.toString('hex', 0, start.length / 2) === start)
  return kind?.[1](bytes)
}
