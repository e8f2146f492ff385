/** What the date operators take and give. */
import { ObjectId, Timestamp } from 'bson'
import { requestFailed } from '../../../errors'
import { typeName } from '../../values/types'

/** Milliseconds of a date, an ObjectId or a Timestamp; undefined for other types. */
export const toTime = (value: unknown): number | undefined => {
  if (value instanceof Date) return value.getTime()
  if (value instanceof ObjectId) return value.getTimestamp().getTime()
  return value instanceof Timestamp ? value.getHighBitsUnsigned() * 1000 : undefined
}

/** @throws CloudError for a value that is no date */
export const timeOfValue = (value: unknown): number => {
  const time = toTime(value)
  if (time !== undefined) return time
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to Date`)
}

/** @throws CloudError with the reason given when no Date can hold the time */
export const dateAt = (time: number, reason: string): Date => {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) throw requestFailed(reason)
  return date
}
