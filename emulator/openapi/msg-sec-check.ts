import { z } from 'zod'
import type { JsonObject } from '../json'
import { MAX_CHECK_CHARS } from '../limits'
import { type OpenApi, wxError } from './api'
import { sceneRefusal, versionSchema } from './check-scene'
import { judgeText, makeTraceId, type Verdict } from './verdict'
import type { Visits } from './visits'

const schema = z.object({
  content: z.string(),
  version: versionSchema,
  nickname: z.string().optional(),
  title: z.string().optional(),
  signature: z.string().optional(),
})

const details = ({ suggest, label, keyword }: Verdict) => [
  { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
  { strategy: 'keyword', errcode: 0, ...(keyword && { suggest, label, level: 90, keyword }) },
]

const answer = (verdict: Verdict): JsonObject => ({
  errcode: 0,
  errmsg: 'ok',
  detail: details(verdict),
  trace_id: makeTraceId(),
  result: { suggest: verdict.suggest, label: verdict.label },
})

/** `security.msgSecCheck`: version 2 answers errcode 0 and `result.suggest` even for risky text; version 1 answers 87014. */
export const createMsgSecCheck =
  (visits: Visits): OpenApi =>
  async args => {
    const parsed = schema.safeParse(args)
    if (!parsed.success) return wxError(47001, 'data format error')
    const { content, version, nickname = '', title = '', signature = '' } = parsed.data
    if (content === '') return wxError(44002, 'empty post data')
    const verdict = judgeText([content, title, nickname, signature].join('\n'))
    if (version === 1) return verdict.suggest === 'risky' ? wxError(87014, 'risky content') : wxError(0, 'ok')
    if ([...content].length > MAX_CHECK_CHARS) return wxError(45002, 'content size out of limit')
    return sceneRefusal(args, visits) ?? answer(verdict)
  }
