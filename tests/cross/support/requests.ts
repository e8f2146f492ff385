import { costOf } from './cost'
import type { Street } from './street'

/** What the latest call that somebody made of a function had the database do. */
export const costOfLatest = (street: Street, name: string) => costOf(street.cloud(), name)
