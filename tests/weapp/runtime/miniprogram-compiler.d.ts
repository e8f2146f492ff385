declare module 'miniprogram-compiler' {
  /** Compiles every WXML of a folder; the text is the body of a function that returns `$gwx(path) → render`. */
  export function wxmlToJs(root: string, options: { maxBuffer: number }): string
}
