import * as z from 'zod'
import { openapi } from './cloud'
import { AppError } from './errors'

/** Where a text appears, in msgSecCheck's terms: 1 profile, 2 comment, 3 forum, 4 social log. */
export type Scene = 1 | 2 | 3 | 4

const verdict = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })

/**
 * Has WeChat's msgSecCheck (v2) judge what a person wrote, before anyone else sees it. Answers `review` when a person
 * must look. Fails closed: CONTENT_REJECTED when risky, TOO_MANY_REQUESTS when no verdict could be had.
 */
export async function checkText(openId: string, scene: Scene, ...texts: (string | undefined)[]) {
  const content = texts.filter(Boolean).join('\n')
  if (!content) return 'pass'
  const { suggest } = await judge(openId, scene, content)
  if (suggest === 'risky')
    throw new AppError('CONTENT_REJECTED', '内容里有不合适的词句，没有提交。请修改后再试')
  return suggest
}

async function judge(openId: string, scene: Scene, content: string) {
  try {
    const answer: unknown = await openapi.security.msgSecCheck({ openid: openId, scene, version: 2, content })
    return verdict.parse(answer).result
  } catch (error) {
    console.error('msgSecCheck gave no verdict', error)
    throw new AppError('TOO_MANY_REQUESTS', '内容暂时无法审核，没有提交。请过一会儿再试')
  }
}
