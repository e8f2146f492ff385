import * as z from 'zod'
import { local, localDay } from '../kit/clock'
import { day, id, rating, text } from '../kit/fields'
import { cursorInput } from '../kit/paging'
import { fileIds } from '../kit/photos'
import { wishes } from './collections'
import { MOST_PHOTOS, MOST_PROGRESS_PHOTOS } from './photos'

export const wishId = z.object({ wishId: id })
export const paged = z.object({ cursor: cursorInput })
export const ofCommunity = paged.extend({ communityId: id })
const reason = text('原因', 200)

/** To the end of the day that is named, in Asia/Shanghai. */
const wantedBy = day('希望的日期').transform(value => local(localDay(value)).endOf('day').toDate())

const phone = z
  .string('请填写电话')
  .trim()
  .regex(/^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/, '电话号码不正确，请检查一下')

const contact = z
  .object({
    name: text('称呼', 20).optional(),
    phone: phone.optional(),
    address: text('地址', 80).optional(),
  })
  .refine(({ phone, address }) => phone !== undefined || address !== undefined, '请留下电话或者地址')

/** A label the street may extend, so not a fixed list. */
const category = text('类别', 20)

const words = { title: text('心愿标题', 60), detail: text('心愿说明', 500), category }
const photos = fileIds(MOST_PHOTOS).optional()

export const postInput = z.object({
  ...words,
  photos,
  wantedBy: wantedBy.optional(),
  contact: contact.optional(),
})
export const postForInput = postInput.extend({ communityId: id, elderName: text('老人的称呼', 20), contact })
export const editInput = wishId
  .extend({
    title: words.title.optional(),
    detail: words.detail.optional(),
    category: category.optional(),
    /** null: no day any more. */
    wantedBy: wantedBy.nullable().optional(),
    contact: contact.optional(),
  })
  .refine(
    ({ wishId: _, ...rest }) => Object.values(rest).some(value => value !== undefined),
    '没有要修改的内容',
  )
export const addPhotosInput = wishId.extend({ photos: fileIds(MOST_PHOTOS) })
export const blankInput = wishId.extend({
  what: z.array(z.enum(['contact', 'photos', 'detail'])).min(1, '请选择要收回的内容'),
})
export const listInput = ofCommunity.extend({
  status: wishes.schema.shape.status.optional(),
  category: category.optional(),
  search: text('要找的词', 30).optional(),
  order: z.enum(['new', 'soon']).optional(),
})
const difficulty = z.literal([1, 2, 3], '请选择难度')
export const reviewInput = wishId.extend({
  ...{ approve: z.boolean(), difficulty: difficulty.optional(), reason: reason.optional() },
})
export const joinInput = wishId.extend({ unitId: id.optional() })
export const claimInput = joinInput
  .extend({ teamId: id.optional() })
  .refine(({ unitId, teamId }) => !unitId || !teamId, '单位和服务队请选一个')
export const teamInput = paged.extend({ teamId: id })
export const releaseInput = wishId.extend({ reason })
export const admitInput = wishId.extend({ personId: id, accept: z.boolean() })
const progressPhotos = fileIds(MOST_PROGRESS_PHOTOS).optional()
export const progressInput = wishId.extend({ note: text('进展', 300), photos: progressPhotos })
export const fulfilInput = wishId.extend({ note: text('完成情况', 500), photos: progressPhotos })
export const confirmInput = wishId.extend({
  done: z.boolean(),
  rating: rating.optional(),
  thanks: text('感谢的话', 200).optional(),
  reason: reason.optional(),
})
export const reopenInput = wishId.extend({ reason })
export const reportInput = wishId.extend({ reason })
export const settleInput = wishId.extend({ takeDown: z.boolean(), reason })
export const judgePhotoInput = wishId.extend({ photoId: id, show: z.boolean() })
export const shareThanksInput = wishId.extend({ shared: z.boolean() })
