import * as z from 'zod'
import { command, database } from '../../kit/cloud'
import { mediaVerdicts, removeFiles } from '../../kit/photos'
import { wishSettings } from '../../kit/wishSettings'
import { wishContacts, wishes } from '../../wish/collections'
import type { Stored } from './store'

const pictures = z.array(
  z.looseObject({ byId: z.string(), fileId: z.string(), trace: z.string().optional() }),
)

/** The pictures that the person took are gone, with their checks; the others stay. */
export async function withoutPhotos(document: Stored, personId: string): Promise<Stored> {
  const { success, data: photos = [] } = pictures.safeParse(document.photos)
  const own = photos.filter(one => one.byId === personId)
  if (!success || own.length === 0) return document
  await removeFiles(own.map(one => one.fileId))
  const traces = own.flatMap(({ trace }) => trace ?? [])
  if (traces.length > 0)
    await database
      .collection(mediaVerdicts.name)
      .where({ _id: command.in(traces) })
      .remove()
  const { photoTraces, ...rest } = document
  const kept = photos.filter(one => one.byId !== personId)
  const checking = kept.flatMap(({ trace }) => trace ?? [])
  return { ...rest, photos: kept, ...(checking.length > 0 && { photoTraces: checking }) }
}

/** The words that a street offers; others were the writer's own. */
const OFFERED: readonly unknown[] = wishSettings.parse({}).categories
const OTHER = '其他'

/** How to reach the person lies apart from their wish; what kind of wish it was stays, unless in words of their own. */
export async function forgetOwnWish(name: string, document: Stored, personId: string): Promise<Stored> {
  const { wisherId, contactId, category } = document
  if (name !== wishes.name || wisherId !== personId) return document
  if (typeof contactId === 'string') {
    const nothing = { name: undefined, phone: undefined, address: undefined }
    await wishContacts.updateIf({ _id: contactId }, nothing)
  }
  return OFFERED.includes(category) ? document : { ...document, category: OTHER }
}
