/** The type wrappers of canonical extended JSON v2. `$regex` is not one of them: it is a query operator. */
import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { toLong } from './numbers'
import { type Document, isDocument } from './types'

type Unwrap = (wrapper: Document) => unknown

const refuse = (wrapper: Document): never => {
  throw new Error(`${JSON.stringify(wrapper)} is not a value of its type`)
}

const integer: Unwrap = wrapper => {
  const text = String(wrapper.$numberInt ?? wrapper.$numberLong)
  return (/^-?\d{1,19}$/.test(text) ? toLong(BigInt(text)) : undefined) ?? refuse(wrapper)
}

const NOT_FINITE = new Set(['NaN', 'Infinity', '-Infinity'])

const double: Unwrap = wrapper => {
  const text = String(wrapper.$numberDouble)
  const value = Number(text)
  return text.trim() !== '' && (Number.isFinite(value) || NOT_FINITE.has(text)) ? value : refuse(wrapper)
}

const date: Unwrap = wrapper => {
  const spec = wrapper.$date
  const value = new Date(typeof spec === 'string' ? spec : Number(isDocument(spec) ? integer(spec) : spec))
  return Number.isNaN(value.getTime()) ? refuse(wrapper) : value
}

/** JavaScript's flags `g`, `y`, `d` and `v` mean nothing to the database. */
const regularExpression: Unwrap = wrapper => {
  const spec = wrapper.$regularExpression
  if (!isDocument(spec) || typeof spec.pattern !== 'string') return refuse(wrapper)
  return new BSONRegExp(spec.pattern, String(spec.options ?? '').replace(/[gydv]/g, ''))
}

const rare: Unwrap = wrapper => {
  const value: unknown = EJSON.deserialize(wrapper, { relaxed: true })
  return isDocument(value) ? refuse(wrapper) : value
}

const WRAPPERS: Readonly<Record<string, Unwrap>> = {
  $numberInt: integer,
  $numberLong: integer,
  $numberDouble: double,
  $date: date,
  $oid: wrapper => ObjectId.createFromHexString(String(wrapper.$oid)),
  $regularExpression: regularExpression,
  $numberDecimal: rare,
  $binary: rare,
  $uuid: rare,
  $timestamp: rare,
  $minKey: rare,
  $maxKey: rare,
  $code: rare,
}

/** What reads `{ [name]: … }` as a value; undefined when it is an ordinary document. @throws when the content does not fit */
export const unwrapper = (name: string): Unwrap | undefined =>
  Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined
