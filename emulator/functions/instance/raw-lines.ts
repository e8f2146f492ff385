/** Output of the process itself as lines: however much comes, little of it is ever held. */
import { StringDecoder } from 'node:string_decoder'
import { MAX_OUTPUT_LINE_CHARS, MAX_OUTPUT_LINES } from '../../limits'

type Line = (text: string) => void

/** Finds the lines in what a stream brings (UTF-8); of a long one the beginning and its length. */
export const createLineReader = (onLine: Line) => {
  const decoder = new StringDecoder('utf8')
  let begun = ''
  let length = 0
  const add = (text: string) => {
    length += text.length
    begun += text.slice(0, MAX_OUTPUT_LINE_CHARS - begun.length)
  }
  const end = () => {
    const text = length > begun.length ? `${begun}…(${length} characters)` : begun.replace(/\r$/, '')
    // A program that shows its progress writes over its own line.
    for (const part of text.split('\r')) onLine(part)
    begun = ''
    length = 0
  }
  return {
    write(chunk: Buffer): void {
      const [first = '', ...rest] = decoder.write(chunk).split('\n')
      add(first)
      for (const text of rest) {
        end()
        add(text)
      }
    },
    /** The last line may have no end of its own. */
    close(): void {
      add(decoder.end())
      if (length > 0) end()
    },
  }
}

/** Lets so many lines of each event through, and of the time between two. */
export const limitLines = (serving: () => string | undefined, onLine: Line): Line => {
  let owner: string | undefined
  let count = 0
  return text => {
    if (serving() !== owner) count = 0
    owner = serving()
    count += 1
    if (count <= MAX_OUTPUT_LINES) onLine(text)
    else if (count === MAX_OUTPUT_LINES + 1)
      onLine('… further output past the streams of the function is dropped')
  }
}
