/** The sections in the order of the navigation. */
import type { CreateSection } from './app'
import { data } from './sections/data'
import { files } from './sections/files'
import { functions } from './sections/functions'
import { outbox } from './sections/outbox'
import { overview } from './sections/overview'
import { queries } from './sections/queries'
import { snapshots } from './sections/snapshots'
import { timers } from './sections/timers'

export const sections: readonly CreateSection[] = [
  overview,
  data,
  functions,
  queries,
  outbox,
  timers,
  files,
  snapshots,
]
