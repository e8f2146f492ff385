/** What was told to anybody, the newest first, as it is stored: at once with the change, whatever a phone shows of it later. */

import { letters } from '@cloud/inbox/collections'
import { command } from '@cloud/kit/cloud'

export const everythingTold = () =>
  letters.find({ where: { line: command.gt('') }, orderBy: [['line', 'desc']], limit: 1000 })
