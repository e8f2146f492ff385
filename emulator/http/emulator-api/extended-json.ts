/** Extended JSON for people: read with Chinese words for what is wrong, written with as few wrappers as keep the types. */
import { EJSON } from 'bson'
import { type Order, parseOrder } from '../../database/query/sort'
import { decode } from '../../database/values/ejson'
import { type Document, isDocument } from '../../database/values/types'
import { badRequest, CloudError, errorText } from '../../errors'

/** Runs what the database may refuse. @throws HttpError 400: `what` and the database's own words */
export const refusing = <T>(what: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw refusalOf(what, error)
  }
}

/** The error as the page shows it; one that is not the database's refusal stays as it is. */
export const refusalOf = (what: string, error: unknown): unknown =>
  error instanceof CloudError ? badRequest(`${what}：${error.message}`) : error

/** Where the parser gave up, in words. */
const whereWrong = (error: unknown, text: string): string => {
  const words = errorText(error)
  const position = /position (\d+)/.exec(words)?.[1]
  if (words.includes('end of JSON') || Number(position) >= text.length) return '内容没有写完'
  return position === undefined ? '' : `从第 ${Number(position) + 1} 个字符起读不懂`
}

/** A value. @throws HttpError 400 */
export const readValue = (text: string, what: string, nowMs: number): unknown => {
  try {
    JSON.parse(text)
  } catch (error) {
    const parts = [
      `${what}不是合法的 JSON`,
      whereWrong(error, text),
      '名字和文字都要用英文双引号，如 {"status": "open"}',
    ]
    throw badRequest(parts.filter(part => part !== '').join('；'))
  }
  return refusing(`${what}不是合法的扩展 JSON`, () => decode(text, nowMs))
}

/** An object; an empty text stands for `{}`. @throws HttpError 400 */
export const readObject = (text: string, what: string, nowMs: number): Document => {
  if (text.trim() === '') return {}
  const value = readValue(text, what, nowMs)
  if (!isDocument(value)) throw badRequest(`${what}必须是一个 JSON 对象，如 {"status": "open"}`)
  return value
}

/** `{ field: 1 | -1 }`. @throws HttpError 400 */
export const readOrder = (text: string, nowMs: number): Order => {
  const spec = readObject(text, '排序', nowMs)
  return refusing('排序有误', () => parseOrder(spec))
}

/** A long beyond 2^53 would lose its last digits as a plain number. */
const wrapLongs = (value: unknown): unknown => {
  if (typeof value === 'bigint') return { $numberLong: String(value) }
  if (Array.isArray(value)) return value.map(wrapLongs)
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wrapLongs(item)]))
}

/** Writes a value so that `readValue` reads the same one. */
export const write = (value: unknown, indent?: number): string =>
  EJSON.stringify(wrapLongs(value), undefined, indent, { relaxed: true })
