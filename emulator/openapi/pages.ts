/** The pages of the mini-program, from its app.json, for the APIs that check a path. */
import { z } from 'zod'
import { StartError } from '../errors'
import { parseJson } from '../json'
import { readNamedFile } from '../read-file'

const subpackageSchema = z.object({ root: z.string(), pages: z.array(z.string()) })
const appSchema = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(subpackageSchema).default([]),
  subpackages: z.array(subpackageSchema).default([]),
})

/** True when the page (without its query) exists; without an app.json every page does. */
export type HasPage = (page: string) => boolean

const join = (root: string, page: string) => `${root.replace(/\/+$/, '')}/${page}`

/** @throws StartError when the file is no app.json */
export const readPages = (file: string | undefined): HasPage => {
  if (file === undefined) return () => true
  const parsed = appSchema.safeParse(parseJson(readNamedFile(file, 'the app.json')))
  if (!parsed.success) throw new StartError(`${file} is not a mini-program's app.json`)
  const { pages, subPackages, subpackages } = parsed.data
  const nested = [...subPackages, ...subpackages].flatMap(part =>
    part.pages.map(page => join(part.root, page)),
  )
  const known = new Set([...pages, ...nested])
  return page => known.has(page)
}
