/** Files that somebody named on the command line. */
import { readFileSync } from 'node:fs'
import { errorText, StartError } from './errors'

/** The text of a file; `what` it is, such as `the database file`, goes into the refusal. @throws StartError */
export const readNamedFile = (file: string, what: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new StartError(`cannot read ${what} ${file}`)
  }
}

/** The same of a JSON file. @throws StartError, also when it is none */
export const readNamedJson = (file: string, what: string): unknown => {
  const text = readNamedFile(file, what)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new StartError(`${what} ${file} is not JSON: ${errorText(error)}`)
  }
}
