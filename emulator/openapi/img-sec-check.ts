import { z } from 'zod'
import { MAX_CHECKED_IMAGE_BYTES } from '../limits'
import { type OpenApi, wxError } from './api'
import { judgeText } from './verdict'

const schema = z.object({ media: z.instanceof(Buffer) })

/** `security.imgSecCheck`: version 1 of the picture check, at once. A picture is risky when its bytes hold a risky word, e.g. as a comment. */
export const imgSecCheck: OpenApi = async args => {
  const parsed = schema.safeParse(args)
  if (!parsed.success) return wxError(41005, 'media data missing')
  if (parsed.data.media.length > MAX_CHECKED_IMAGE_BYTES) return wxError(40006, 'invalid meida size')
  const { suggest } = judgeText(parsed.data.media.toString('utf8'))
  return suggest === 'risky' ? wxError(87014, 'risky content') : wxError(0, 'ok')
}
