/** `wxacode.*`: codes that open a page of the mini-program. */
import { z } from 'zod'
import type { JsonObject } from '../json'
import { type OpenApi, Picture, wxError } from './api'
import type { HasPage } from './pages'
import { drawCode } from './qr-picture'

/** A part of a colour, as number or text. */
const partSchema = z.coerce.number().int().min(0).max(255)
const styleSchema = z.object({
  width: z.number().min(280).max(1280).default(430),
  line_color: z.object({ r: partSchema, g: partSchema, b: partSchema }).default({ r: 0, g: 0, b: 0 }),
  is_hyaline: z.boolean().default(false),
})
const envVersionSchema = z.enum(['release', 'trial', 'develop']).default('release')

const badStyle = () => wxError(40189, 'invalid width, or the data is not json string')
const badEnvVersion = () => wxError(40097, 'invalid args: env_version')

/** Draws the code in the style asked for. */
const picture = (text: string, args: JsonObject): Picture | JsonObject => {
  const parsed = styleSchema.safeParse(args)
  if (!parsed.success) return badStyle()
  const { width, line_color: color, is_hyaline: transparent } = parsed.data
  return new Picture('image/png', drawCode(text, { width: Math.floor(width), color, transparent }))
}

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]+$/

const sceneFault = (scene: unknown): JsonObject | undefined => {
  if (typeof scene !== 'string' || scene === '' || [...scene].length > 32)
    return wxError(40169, 'invalid length for scene, or the data is not json string')
  return SCENE.test(scene) ? undefined : wxError(40129, 'invalid scene')
}

const pageFault = (page: unknown, checkPath: unknown, hasPage: HasPage): JsonObject | undefined => {
  if (page === undefined || page === '') return undefined
  const fine = typeof page === 'string' && /^[^/?][^?]*$/.test(page)
  return fine && (checkPath === false || hasPage(page)) ? undefined : wxError(41030, 'invalid page')
}

/** `wxacode.getUnlimited`: the code's text is `<page>?scene=<scene>`, the scene as it was given. */
export const createGetUnlimited =
  (hasPage: HasPage): OpenApi =>
  async args => {
    const { scene, page, check_path } = args
    const refused = sceneFault(scene) ?? pageFault(page, check_path, hasPage)
    if (refused) return refused
    if (!envVersionSchema.safeParse(args.env_version).success) return badEnvVersion()
    return picture(`${String(page ?? '')}?scene=${String(scene)}`, args)
  }

/** `wxacode.get` and `wxacode.createQRCode`: the code's text is the path with its query. */
export const createGetForPath =
  (maxBytes: number): OpenApi =>
  async args => {
    const { path } = args
    if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > maxBytes)
      return wxError(40159, 'invalid length for path, or the data is not json string')
    if (!envVersionSchema.safeParse(args.env_version).success) return badEnvVersion()
    return picture(path, args)
  }
