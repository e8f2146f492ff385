import path from 'node:path'
import { wxmlToJs } from 'miniprogram-compiler'
import type { View } from './view'

/** Draws one WXML file from its data. */
export type Template = (data: unknown) => unknown

const OUTPUT_LIMIT = 64 * 1024 * 1024

/**
 * Compiles all WXML with the platform's own compiler. What the compiled code prints while drawing, such as
 * «Template `x` not found», goes to `warn`.
 */
export const compileTemplates = (dist: string, view: View, warn: (message: string) => void) => {
  const source = wxmlToJs(path.resolve(dist), { maxBuffer: OUTPUT_LIMIT })
  type Compiled = (window: object, console: object) => (file: string) => Template | undefined
  const compiled = view.evaluate<Compiled>(`(function (window, console) {${source}\n})`, 'templates.js')
  const print = (...words: unknown[]) => warn(words.map(String).join(' '))
  return compiled(
    { __webview_engine_version__: 0.02 },
    { log: print, warn: print, error: print, info: print },
  )
}
