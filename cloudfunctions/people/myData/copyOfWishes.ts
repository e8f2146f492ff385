import { command, database } from '../../kit/cloud'
import { after, newestFirst } from '../../kit/paging'
import { addressesOf } from '../../kit/photos'
import { readDocuments } from '../../kit/replies'
import { type Contact, type Wish, wishContacts, wishes } from '../../wish/collections'
import { PHOTO_LABELS, WISH_LABELS } from '../../wish/labels'
import { type Line, type Page, type Read, time } from './copyLines'

/** Wishes of the person, and what they did about those of others. */

/** With the contact that the person left: it lies apart. */
export const ownWishes: Read = async (person, cursor) => {
  const where = { wisherId: person._id }
  const { items, ...next } = await newestFirst(wishes, { where, key: '_id', cursor, view: row => row })
  const contacts = await wishContacts.getMany(items.flatMap(({ contactId }) => contactId ?? []))
  const left = new Map(contacts.map(one => [one._id, one]))
  return { items: items.map(row => wishLine(row, left.get(row.contactId ?? ''))), ...next }
}

const wishLine = (row: Wish, contact: Contact = {}): Line => ({
  ...{ 心愿: row.title, 说明: row.detail, 类别: row.category, 状态: WISH_LABELS[row.status] },
  ...{ 时间: time(row.createdAt), 感谢: row.confirmation?.thanks ?? '' },
  ...{ 联系人: contact.name ?? '', 联系电话: contact.phone ?? '', 地址: contact.address ?? '' },
  没办好的原因: row.notDoneReason ?? '',
})

/** Taken on, alone or as a helper of whoever did. */
export const takenWishes: Read = ({ _id }, cursor) =>
  newestFirst(wishes, {
    where: { takerIds: command.in([_id]) },
    ...{ key: '_id', cursor },
    view: row =>
      row.claimerId === _id
        ? {
            ...{ 认领的心愿: row.title, 状态: WISH_LABELS[row.status], 认领时间: time(row.claim?.at) },
            完成说明: row.fulfilment?.note ?? '',
          }
        : {
            ...{ 帮忙的心愿: row.title, 状态: WISH_LABELS[row.status] },
            加入时间: time(row.helpers?.find(one => one.personId === _id)?.joinedAt),
          },
  })

/** So many wishes a page: each may have many lines, and photos of one page are looked up together. */
const WISHES = 5
type Field = 'progress.personId' | 'reports.personId' | 'photos.byId'

/** A page of wishes that name the person in one way, the newest first, each with what there is of the person in it. */
async function linesOf(
  field: Field,
  personId: string,
  cursor: string | undefined,
  lines: (wishes: Wish[]) => Line[] | Promise<Line[]>,
): Promise<Page> {
  const where = { [field]: personId, ...(cursor !== undefined && { _id: after(cursor) }) }
  const found = database
    .collection(wishes.name)
    .where(where)
    .orderBy('_id', 'desc')
    .limit(WISHES + 1)
  const rows = readDocuments(wishes.schema, await found.get())
  const shown = rows.slice(0, WISHES)
  const nextCursor = rows.length > WISHES ? shown.at(-1)?._id : undefined
  return { items: await lines(shown), ...(nextCursor !== undefined && { nextCursor }) }
}

export const ownNotes: Read = ({ _id }, cursor) =>
  linesOf('progress.personId', _id, cursor, found =>
    found.flatMap(({ title, progress = [] }) =>
      progress
        .filter(one => one.personId === _id)
        .map(({ note, at }) => ({ 心愿: title, 进展: note, 时间: time(at) })),
    ),
  )

export const ownReports: Read = ({ _id }, cursor) =>
  linesOf('reports.personId', _id, cursor, found =>
    found.flatMap(({ title, reports = [] }) =>
      reports
        .filter(one => one.personId === _id)
        .map(({ reason, at }) => ({ 举报的心愿: title, 原因: reason, 时间: time(at) })),
    ),
  )

/** The photos that the person took, each at an address that works for an hour while there is a file. */
export const ownPhotos: Read = ({ _id }, cursor) =>
  linesOf('photos.byId', _id, cursor, async found => {
    const all = found.flatMap(({ title, photos = [] }) =>
      photos.filter(({ byId }) => byId === _id).map(photo => ({ title, ...photo })),
    )
    const addresses = await addressesInParts(all.map(({ fileId }) => fileId))
    return all.map(({ title, photoId, fileId, state }) => ({
      ...{
        心愿: title,
        照片编号: photoId,
        状态: PHOTO_LABELS[state],
        一小时内可打开: addresses.get(fileId) ?? '',
      },
    }))
  })

/** So many files a request: the cloud's own limit. */
const FILES = 50

async function addressesInParts(files: string[]) {
  const parts = Array.from({ length: Math.ceil(files.length / FILES) }, (_, index) =>
    files.slice(index * FILES, (index + 1) * FILES),
  )
  const found = await Promise.all(parts.map(addressesOf))
  return new Map(found.flatMap(one => [...one]))
}
