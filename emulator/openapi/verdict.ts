/** The content check's judgement, as WeChat words it. */
import { randomBytes } from 'node:crypto'
import { REVIEW_NAMES, REVIEW_WORDS, RISKY_NAMES, RISKY_WORDS } from './words'

export type Suggest = 'pass' | 'review' | 'risky'

export interface Verdict {
  suggest: Suggest
  /** 100 normal, 20006 illegal, 21000 other. */
  label: number
  /** The word that did it. */
  keyword?: string
}

const LABEL: Readonly<Record<Suggest, number>> = { pass: 100, review: 21000, risky: 20006 }

const judge = (content: string, risky: readonly string[], review: readonly string[]): Verdict => {
  const find = (words: readonly string[]) => words.find(word => content.includes(word))
  const [badWord, oddWord] = [find(risky), find(review)]
  if (badWord !== undefined) return { suggest: 'risky', label: LABEL.risky, keyword: badWord }
  if (oddWord !== undefined) return { suggest: 'review', label: LABEL.review, keyword: oddWord }
  return { suggest: 'pass', label: LABEL.pass }
}

export const judgeText = (content: string): Verdict => judge(content, RISKY_WORDS, REVIEW_WORDS)

/** Judges a picture or sound by its name. */
export const judgeName = (name: string): Verdict =>
  judge(name.toLowerCase(), [...RISKY_WORDS, ...RISKY_NAMES], [...REVIEW_WORDS, ...REVIEW_NAMES])

/** A `trace_id`: three groups of eight hex digits. */
export const makeTraceId = (): string => [1, 2, 3].map(() => randomBytes(4).toString('hex')).join('-')
