import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { MAX_CHECK_CHARS } from '../limits'
import { type OpenApi, wxError } from './api'
import { REVIEW_WORDS, RISKY_WORDS } from './words'

const schema = z.object({
  content: z.string().min(1),
  version: z.union([z.literal(1), z.literal(2)]).optional(),
  scene: z.number().int().optional(),
  openid: z.string().optional(),
})
type Args = z.infer<typeof schema>

type Suggest = 'pass' | 'review' | 'risky'

/** Labels of the real service: 100 normal, 20006 illegal, 21000 other. */
const LABEL: Readonly<Record<Suggest, number>> = { pass: 100, review: 21000, risky: 20006 }

const judge = (content: string): { suggest: Suggest; keyword?: string } => {
  const risky = RISKY_WORDS.find(word => content.includes(word))
  if (risky) return { suggest: 'risky', keyword: risky }
  const review = REVIEW_WORDS.find(word => content.includes(word))
  return review ? { suggest: 'review', keyword: review } : { suggest: 'pass' }
}

const refusal = ({ content, version, scene, openid }: Args) => {
  if ([...content].length > MAX_CHECK_CHARS) return wxError(45002, 'content size out of limit')
  if (version !== 2) return undefined
  if (!openid) return wxError(40003, 'invalid openid')
  return scene !== undefined && scene >= 1 && scene <= 4
    ? undefined
    : wxError(47003, 'argument invalid! scene')
}

/** `security.msgSecCheck`: version 2 answers errcode 0 and `result.suggest` even for risky text; version 1 answers 87014. */
export const msgSecCheck: OpenApi = async args => {
  const parsed = schema.safeParse(args)
  if (!parsed.success) return wxError(47001, 'data format error')
  const refused = refusal(parsed.data)
  if (refused) return refused
  const { suggest, keyword } = judge(parsed.data.content)
  if (parsed.data.version !== 2)
    return suggest === 'risky' ? wxError(87014, 'risky content') : wxError(0, 'ok')
  const label = LABEL[suggest]
  return {
    errcode: 0,
    errmsg: 'ok',
    detail: [{ strategy: 'keyword', errcode: 0, suggest, label, ...(keyword ? { keyword } : {}) }],
    trace_id: randomUUID(),
    result: { suggest, label },
  }
}
