import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'
import type { App } from './app'
import { listFiles } from './files'

/** The only images of the package are those of the tab bar: shown at 27 pt, on the sharpest screens with 81 pixels. */
const SIDE = 81

/** Images that are larger than they are shown, or of a kind whose size is not known here. */
export const imageFaults = (app: App): string[] =>
  listFiles(app.dist)
    .filter(file => /\.(png|jpe?g|gif|webp|svg)$/.test(file))
    .flatMap(file => {
      if (!file.endsWith('.png')) return [`${file}: of a kind that is not measured`]
      const { width, height } = PNG.sync.read(readFileSync(path.join(app.dist, file)))
      return width > SIDE || height > SIDE ? [`${file}: ${width} × ${height}, ${SIDE} × ${SIDE} allowed`] : []
    })
