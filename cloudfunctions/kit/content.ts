import * as z from 'zod'
import { openapi } from './cloud'
import { AppError } from './errors'

/** Where a text appears, in msgSecCheck's terms: 1 profile, 2 comment, 3 forum, 4 social log. */
export type Scene = 1 | 2 | 3 | 4

const verdict = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })

/**
 * Has WeChat's msgSecCheck (v2) judge what a person wrote, before anyone else sees it. For texts that nobody reviews
 * before they are seen: what a person would have to look at is refused, too.
 * Fails closed: CONTENT_REJECTED when risky or doubtful, TOO_MANY_REQUESTS when no verdict could be had.
 */
export async function checkText(
  openId: string,
  scene: Scene,
  ...texts: (string | undefined)[]
): Promise<void> {
  if ((await judgeText(openId, scene, ...texts)) === 'review')
    throw new AppError('CONTENT_REJECTED', '内容里可能有联系方式或不合适的词句，没有提交。请修改后再试')
}

/** The same for texts that go to a reviewer: `review` when the reviewer should look twice. Errors as for checkText. */
export async function judgeText(openId: string, scene: Scene, ...texts: (string | undefined)[]) {
  const verdicts = await Promise.all(pieces(texts).map(content => judge(openId, scene, content)))
  const suggestions = verdicts.map(({ suggest }) => suggest)
  if (suggestions.includes('risky'))
    throw new AppError('CONTENT_REJECTED', '内容里有不合适的词句，没有提交。请修改后再试')
  return suggestions.includes('review') ? 'review' : 'pass'
}

/** msgSecCheck refuses more than this many characters at once. */
const MOST_CHARACTERS = 2500

/** The texts as few contents as the limit allows (a menu of 100 services is longer), no text cut in two. */
export function pieces(texts: (string | undefined)[]): string[] {
  const contents: string[] = []
  for (const text of texts) {
    if (!text) continue
    const last = contents.at(-1)
    const joined = last === undefined ? text : `${last}\n${text}`
    if (last !== undefined && [...joined].length <= MOST_CHARACTERS) contents[contents.length - 1] = joined
    else contents.push(text)
  }
  return contents
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

/** A text of a form: the field it stands in, its name in Chinese, and what was written. */
export type Written = [field: string, name: string, text: string | undefined]

/**
 * judgeText for the fields of a form. A risky one is named, so that the writer knows what to change; only then is each
 * field asked about by itself.
 */
export async function judgeFields(openId: string, scene: Scene, written: Written[]) {
  try {
    return await judgeText(openId, scene, ...written.map(([, , text]) => text))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONTENT_REJECTED') throw error
    throw await namingFields(openId, scene, written, error)
  }
}

async function namingFields(openId: string, scene: Scene, written: Written[], whole: AppError) {
  const isRisky = ([, , text]: Written) =>
    judgeText(openId, scene, text).then(
      () => false,
      error => error instanceof AppError && error.code === 'CONTENT_REJECTED',
    )
  const verdicts = await Promise.all(written.map(isRisky))
  const risky = written.filter((_, index) => verdicts[index])
  if (risky.length === 0) return whole
  const names = risky.map(([, name]) => `「${name}」`).join('和')
  const issues = risky.map(([path, name]) => ({ path, message: `${name}里有不合适的词句` }))
  return new AppError('CONTENT_REJECTED', `${names}里有不合适的词句，没有提交。请修改后再试`, issues)
}
