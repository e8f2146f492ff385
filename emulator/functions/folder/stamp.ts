/** When anything in a function's folder changed: compared at each call, so that a saved file takes effect at once. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { errorText } from '../../errors'

/** Modules that were installed do not change under a developer's hands; hidden folders are tools' own. */
const isSkipped = (name: string): boolean => name === 'node_modules' || name.startsWith('.')

/**
 * Size and both times of a file; '' when there is none. A restored copy may keep one time, never all three. One that the
 * system refuses to look at (a link that leads to itself, no permission) has the reason for a stamp.
 */
export const fileStamp = (file: string): string => {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    return found ? `${found.size}:${found.mtimeMs}:${found.ctimeMs}` : ''
  } catch (error) {
    return errorText(error)
  }
}

/** A build may be taking the folder away at this moment: that is a change, not an error. */
const entriesOf = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Where a link to a folder leads; undefined for one that leads to a file, to nothing or to itself. */
const linkedFolder = (link: string): string | undefined => {
  try {
    return statSync(link).isDirectory() ? realpathSync(link) : undefined
  } catch {
    return undefined
  }
}

/** Each folder that a link leads to is gone through once, so that links that lead back to where they are have an end. */
const stampBelow = (folder: string, followed: Set<string>): string => {
  const stampOf = (entry: Dirent): string => {
    const file = path.join(folder, entry.name)
    const linked = entry.isSymbolicLink() ? linkedFolder(file) : undefined
    if (!entry.isDirectory() && linked === undefined) return `${entry.name}:${fileStamp(file)}`
    if (isSkipped(entry.name)) return ''
    if (linked === undefined) return `${entry.name}(${stampBelow(file, followed)})`
    if (followed.has(linked)) return `${entry.name}:${linked}`
    followed.add(linked)
    return `${entry.name}:${linked}(${stampBelow(linked, followed)})`
  }
  return entriesOf(folder)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(stampOf)
    .join(' ')
}

/** Differs whenever a file below `folder`, or behind a link in it, was changed, added or removed. */
export const folderStamp = (folder: string): string => stampBelow(folder, new Set())
