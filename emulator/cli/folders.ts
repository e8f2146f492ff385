/** Which folders to use when nobody says. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from '../errors'
import { parseJson } from '../json'

const PROJECT_FILE = 'project.config.json'
const USUAL_FOLDER = 'cloudfunctions'
const USUAL_DATA = '.wechat-cloud'

const projectSchema = z.object({ cloudfunctionRoot: z.string().min(1) })

const isFolder = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** `cloudfunctionRoot` of the project in a folder. */
const folderOfProject = (directory: string): string | undefined => {
  const parsed = projectSchema.safeParse(parseJson(readText(path.join(directory, PROJECT_FILE))))
  return parsed.success ? path.join(directory, parsed.data.cloudfunctionRoot) : undefined
}

/**
 * The functions folder: as given, or that of the project in `directory`.
 * @throws StartError when there is none
 */
export const functionsFolder = (given: string | undefined, directory: string): string => {
  if (given !== undefined) {
    const folder = path.resolve(directory, given)
    if (!isFolder(folder)) throw new StartError(`the functions folder ${given} does not exist`)
    return folder
  }
  const named = folderOfProject(directory)
  if (named !== undefined) {
    if (!isFolder(named))
      throw new StartError(
        `the functions folder ${named} does not exist; ${PROJECT_FILE} names it as cloudfunctionRoot`,
      )
    return named
  }
  const usual = path.join(directory, USUAL_FOLDER)
  if (!isFolder(usual))
    throw new StartError(
      `there is no functions folder here; name it: wechat-cloud-emulator ./${USUAL_FOLDER} (--help lists the options)`,
    )
  return usual
}

/** The data folder: as given, or one in `directory` that git does not see. */
export const dataFolder = (given: string | undefined, directory: string): string => {
  if (given !== undefined) return given
  const usual = path.join(directory, USUAL_DATA)
  mkdirSync(usual, { recursive: true })
  const ignore = path.join(usual, '.gitignore')
  if (!statSync(ignore, { throwIfNoEntry: false })) writeFileSync(ignore, '*\n')
  return usual
}
