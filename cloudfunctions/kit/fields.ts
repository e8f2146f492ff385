import * as z from 'zod'

/** Input fields that many procedures share, each with the sentence a person reads when it is wrong. */

/** A letter, digit, mark or sign: spaces and invisible characters alone are no text. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/** `what` is the field's name in Chinese; `max` counts characters. Trimmed; must not be empty. */
export const text = (what: string, max: number) =>
  z
    .string(`请填写${what}`)
    .trim()
    .regex(VISIBLE, `请填写${what}`)
    .refine(value => [...value].length <= max, `${what}最多 ${max} 个字，请写短一些`)

/** An id of a document. An id of the wrong form is just an id that nobody has. */
export const id = z.string('缺少编号').min(1, '缺少编号').max(64, '编号不正确')

/** A moment, ISO 8601 with offset; becomes a Date. */
export const moment = (what: string) =>
  z.iso.datetime({ offset: true, error: `${what}不正确，请重新选择` }).transform(value => new Date(value))

/** A calendar day (`YYYY-MM-DD`), or a moment whose day in Asia/Shanghai is meant. */
export const day = (what: string) =>
  z.union([z.iso.date(), z.iso.datetime({ offset: true })], `${what}不正确，请重新选择`)

export const wholeNumber = (what: string, min: number, max: number) =>
  z
    .number(`请填写${what}`)
    .int(`${what}要填整数`)
    .min(min, `${what}不能小于 ${min}`)
    .max(max, `${what}不能大于 ${max}`)

export const rating = wholeNumber('评分', 1, 5)
