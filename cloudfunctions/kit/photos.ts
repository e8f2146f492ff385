import * as z from 'zod'
import { now } from './clock'
import { openapi, storage } from './cloud'
import { collection } from './collection'
import { AppError, badRequest } from './errors'
import { newId } from './ids'
import { bare } from './pictures/bare'
import { trusted } from './replies'

/**
 * Photos that people add to something. An app uploads into its person's own folder; a function takes a copy under a
 * name of its own and without what the picture tells of its taker (kit/pictures), so that nobody can change it after it was
 * checked and neither address nor file says who took it where, and has the copy checked. Others see it when the check said «pass», and not before.
 */
export const photo = z.object({
  photoId: z.string(),
  fileId: z.string(),
  byId: z.string(),
  /** `doubtful`: a person must look; `refused`: the file is gone. */
  state: z.enum(['checking', 'shown', 'doubtful', 'refused']),
  /** What the check is called while it runs. Nobody outside the functions learns it. */
  trace: z.string().optional(),
})
export type Photo = z.infer<typeof photo>
export type Suggest = 'pass' | 'review' | 'risky'

/** Verdicts as they were pushed, by trace: one may arrive before what it is about is stored. */
export const mediaVerdicts = collection({
  name: 'mediaVerdicts',
  schema: z.object({ _id: z.string(), suggest: z.enum(['pass', 'review', 'risky']), at: z.date() }),
  indexes: [{ name: 'at', keys: [['at', 1]] }],
})

export const fileIds = (max: number) => z.array(z.string().max(900)).max(max, `最多放 ${max} 张照片`)

const MOST_BYTES = 5 * 1024 * 1024

/** The name of a file in the person's own upload folder; undefined for any other file. */
export function uploadedName(personId: string, fileId: string): string | undefined {
  const [, path = ''] = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId) ?? []
  const folder = `uploads/${personId}/`
  const name = path.startsWith(folder) ? path.slice(folder.length) : ''
  return /^[\w-][\w.-]{0,79}$/.test(name) ? name : undefined
}

/**
 * Takes over what the person uploaded, runs `work` with it, and puts everything back when that fails.
 * Errors: BAD_REQUEST for a file that is not theirs or no picture, TOO_MANY_REQUESTS when it cannot be checked now.
 */
export async function withPhotos<R>(
  personId: string,
  files: readonly string[],
  work: (photos: Photo[]) => Promise<R>,
): Promise<R> {
  const names = files.map(fileId => {
    const name = uploadedName(personId, fileId)
    if (name === undefined) throw badRequest('只能使用您自己刚上传的照片，请重新选择')
    return name
  })
  const copies: string[] = []
  try {
    const copied = await Promise.all(files.map((fileId, index) => copy(fileId, names[index] ?? '', copies)))
    const result = await work(await Promise.all(copied.map(fileId => startCheck(personId, fileId))))
    await removeFiles([...files])
    return result
  } catch (error) {
    await removeFiles(copies)
    throw error
  }
}

async function copy(fileID: string, name: string, copies: string[]) {
  const bytes = await storage.downloadFile({ fileID }).then(
    ({ fileContent }) => fileContent,
    () => undefined,
  )
  if (!bytes) throw badRequest('照片没有传好，请重新选择')
  if (bytes.length > MOST_BYTES) throw badRequest('照片太大了，每张最多 5 MB，请换小一些的')
  const fileContent = bare(bytes)
  if (!fileContent) throw badRequest('这张照片打不开，请换一张 JPG 或 PNG 的照片')
  const kept = await storage.uploadFile({ cloudPath: `photos/${newId()}-${name}`, fileContent })
  copies.push(kept.fileID)
  return kept.fileID
}

const checked = z.object({ traceId: z.string().min(1) })

async function startCheck(byId: string, fileId: string): Promise<Photo> {
  return { photoId: newId(), fileId, byId, state: 'checking', trace: await traceOf(byId, fileId) }
}

/** Asks for the check of a picture; the verdict is pushed later under the trace that this answers. */
async function traceOf(byId: string, fileId: string): Promise<string> {
  try {
    const mediaUrl = (await addressesOf([fileId])).get(fileId)
    const asked = { mediaUrl, mediaType: 2, version: 2, scene: 3, openid: byId }
    const answer: unknown = await openapi.security.mediaCheckAsync(asked)
    return checked.parse(answer).traceId
  } catch (error) {
    console.error('mediaCheckAsync was not taken on', error)
    throw new AppError('TOO_MANY_REQUESTS', '照片暂时无法审核，没有提交。请过一会儿再试')
  }
}

const SHOWN_FOR_SECONDS = 3600
const addresses = z.object({
  fileList: z.array(z.object({ fileID: z.string(), tempFileURL: z.string() })),
})

/** Addresses at which the files can be looked at for an hour; a file that is gone has none. */
export async function addressesOf(files: readonly string[]): Promise<Map<string, string>> {
  const answers = await Promise.all(
    batchesOf(files).map(async batch => {
      const fileList = batch.map(fileID => ({ fileID, maxAge: SHOWN_FOR_SECONDS }))
      return trusted(addresses, await storage.getTempFileURL({ fileList }))
    }),
  )
  const there = answers.flatMap(({ fileList }) => fileList.filter(({ tempFileURL }) => tempFileURL !== ''))
  return new Map(there.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
}

/** The storage takes so many files a request. */
const MOST_FILES = 50
const batchesOf = (files: readonly string[]) =>
  Array.from({ length: Math.ceil(files.length / MOST_FILES) }, (_, n) =>
    files.slice(n * MOST_FILES, (n + 1) * MOST_FILES),
  )

/** Deletes files; one that is gone already is no matter, and nothing depends on it. */
export async function removeFiles(files: string[]) {
  for (const fileList of batchesOf(files))
    try {
      await storage.deleteFile({ fileList })
    } catch (error) {
      console.warn('files not deleted', fileList, error)
    }
}

const push = z.object({
  trace_id: z.string().min(1),
  errcode: z.number().optional(),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }).optional(),
})

/** Keeps a pushed verdict; answers what it says. A check that could not be made needs a person to look. */
export async function keepVerdict(event: unknown): Promise<{ trace: string; suggest: Suggest }> {
  const { trace_id: trace, errcode = 0, result } = push.parse(event)
  const suggest = errcode === 0 && result ? result.suggest : 'review'
  await mediaVerdicts.insert({ _id: trace, suggest, at: now() })
  return { trace, suggest }
}

const STATES = { pass: 'shown', review: 'doubtful', risky: 'refused' } as const

/** The photo with the verdict on it; one that is not being checked stays as it is. */
export function judged(one: Photo, suggest: Suggest | undefined): Photo {
  if (one.state !== 'checking' || suggest === undefined) return one
  const { trace: _, ...rest } = one
  return { ...rest, state: STATES[suggest] }
}
