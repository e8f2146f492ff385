/** What a field of a subscription message may hold, by its kind: «订阅消息参数值内容限制说明». */
import { isDate, isTime } from './moments'

const upTo = (limit: number) => (text: string) => [...text].length <= limit
const matching = (pattern: RegExp) => (text: string) => pattern.test(text)

const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text) && text.replace('.', '').length <= 32

/** At most 10 characters with Hanzi in it, at most 20 without; no digits. */
const isName = (text: string): boolean =>
  !/\p{N}/u.test(text) && upTo(/\p{Script=Han}/u.test(text) ? 10 : 20)(text)

const KINDS: Readonly<Record<string, (text: string) => boolean>> = {
  thing: upTo(20),
  number: isNumber,
  letter: matching(/^[A-Za-z]{1,32}$/),
  symbol: matching(/^[^\p{L}\p{N}\s]{1,5}$/u),
  character_string: matching(/^[\x20-\x7e]{1,32}$/),
  time: isTime,
  date: isDate,
  amount: matching(/^\p{Sc}?\d{1,10}(\.\d+)?元?$/u),
  phone_number: matching(/^[\d+\-()#* ]{1,17}$/),
  car_number: matching(/^[\p{Script=Han}A-Za-z0-9][A-Za-z0-9]{0,6}[\p{Script=Han}A-Za-z0-9]?$/u),
  name: isName,
  phrase: matching(/^\p{Script=Han}{1,5}$/u),
}

/**
 * What is wrong with a field's value, in WeChat's words; undefined when nothing is. `enum` takes any value here, since
 * only the account knows which there are; so does a kind nobody has heard of.
 */
export const fieldFault = (field: string, value: string): string | undefined => {
  if (value === '') return `data.${field}.value is empty`
  const kind = field.replace(/\d+$/, '')
  const fits = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  return fits && !fits(value) ? `data.${field}.value invalid` : undefined
}
