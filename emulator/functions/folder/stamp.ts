/** When anything in a function's folder changed: compared at each call, so that a saved file takes effect at once. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Modules that were installed do not change under a developer's hands; hidden folders are tools' own. */
const isSkipped = (name: string): boolean => name === 'node_modules' || name.startsWith('.')

/** Size and both times of a file; '' when there is none. A restored copy may keep one time, never all three. */
export const fileStamp = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.size}:${found.mtimeMs}:${found.ctimeMs}` : ''
}

/** A build may be taking the folder away at this moment: that is a change, not an error. */
const entriesOf = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Differs whenever a file below `folder` was changed, added or removed. */
export const folderStamp = (folder: string): string =>
  entriesOf(folder)
    .map(entry => {
      const file = path.join(folder, entry.name)
      if (!entry.isDirectory()) return `${entry.name}:${fileStamp(file)}`
      return isSkipped(entry.name) ? '' : `${entry.name}(${folderStamp(file)})`
    })
    .sort()
    .join(' ')
