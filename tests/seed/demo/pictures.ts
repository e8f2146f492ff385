import { PNG } from 'pngjs'

/** Pictures of the demo street, drawn here of rectangles and discs: a few kilobytes, and nobody's home. */

type Colour = readonly [red: number, green: number, blue: number]
type Shape =
  | { rect: readonly [x: number, y: number, width: number, height: number]; colour: Colour }
  | { disc: readonly [x: number, y: number, radius: number]; colour: Colour }

const WIDTH = 480
const HEIGHT = 360

const WALL: Colour = [232, 224, 208]
const FLOOR: Colour = [190, 164, 130]
const IRON: Colour = [112, 84, 70]
const RUST: Colour = [166, 98, 62]
const CLAY: Colour = [196, 112, 78]
const LEAF: Colour = [96, 142, 84]
const GLASS: Colour = [186, 212, 222]
const FRAME: Colour = [242, 242, 238]
const DARK: Colour = [88, 96, 102]

const room: Shape[] = [
  { rect: [0, 0, WIDTH, 290], colour: WALL },
  { rect: [0, 290, WIDTH, 70], colour: FLOOR },
]

const pot = (x: number, y: number): Shape[] => [
  { disc: [x, y - 26, 22], colour: LEAF },
  { disc: [x - 18, y - 14, 14], colour: LEAF },
  { disc: [x + 18, y - 14, 14], colour: LEAF },
  { rect: [x - 18, y - 10, 36, 30], colour: CLAY },
]

const DRAWN: Record<string, Shape[]> = {
  // A rusty stand of three shelves, with what is left of the plants.
  flowerStand: [
    ...room,
    { rect: [110, 60, 8, 250], colour: IRON },
    { rect: [362, 60, 8, 250], colour: IRON },
    ...[110, 190, 270].map((y): Shape => ({ rect: [100, y, 280, 9], colour: RUST })),
    ...pot(170, 90),
    ...pot(300, 90),
    ...pot(240, 170),
  ],
  // A sliding door that stays open by a hand's breadth.
  slidingDoor: [
    ...room,
    { rect: [60, 30, 360, 275], colour: DARK },
    { rect: [70, 40, 160, 255], colour: FRAME },
    { rect: [84, 54, 132, 227], colour: GLASS },
    { rect: [250, 40, 160, 255], colour: FRAME },
    { rect: [264, 54, 132, 227], colour: GLASS },
    { rect: [216, 150, 8, 40], colour: DARK },
  ],
}

export const PICTURES = Object.keys(DRAWN)

/** A picture as a PNG. */
export function drawn(name: string): Buffer {
  const png = new PNG({ width: WIDTH, height: HEIGHT })
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++)
      png.data.set([...colourAt(DRAWN[name] ?? room, x, y), 255], (y * WIDTH + x) * 4)
  return PNG.sync.write(png)
}

const colourAt = (shapes: Shape[], x: number, y: number): Colour =>
  shapes.findLast(shape => covers(shape, x, y))?.colour ?? WALL

function covers(shape: Shape, x: number, y: number): boolean {
  if ('disc' in shape) {
    const [left, top, radius] = shape.disc
    return (x - left) ** 2 + (y - top) ** 2 <= radius ** 2
  }
  const [left, top, width, height] = shape.rect
  return x >= left && x < left + width && y >= top && y < top + height
}

/** How the documents name a picture until it lies in the cloud's storage. */
export const pictureId = (name: string) => `demo-picture:${name}`
export const nameOf = (fileId: string): string | undefined =>
  PICTURES.find(name => pictureId(name) === fileId)
