/**
 * The cloud's cron expressions: seven fields (second minute hour day month weekday year) in UTC+8, with `,`, `-`, `*`
 * and `/`, where `1/10` means from 1 in steps of 10; day and weekday together mean either («两者为“或”关系»).
 */
import { Cron } from 'croner'
import { errorText } from '../../errors'

const MONTHS = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
const WEEKDAYS = 'SUN|MON|TUE|WED|THU|FRI|SAT'
const FIELDS = ['second', 'minute', 'hour', 'day', 'month', 'weekday', 'year'] as const

/** A list of values, ranges and steps; the library knows more (`L`, `W`, `#`, `?`), the cloud does not. */
const listOf = (value: string): RegExp => {
  const item = `(\\*|(${value})(-(${value}))?)(/\\d+)?`
  return new RegExp(`^${item}(,${item})*$`, 'i')
}
const NUMBERS = listOf('\\d+')
const SYNTAX: Readonly<Record<(typeof FIELDS)[number], RegExp>> = {
  second: NUMBERS,
  minute: NUMBERS,
  hour: NUMBERS,
  day: NUMBERS,
  month: listOf(`\\d+|${MONTHS}`),
  weekday: listOf(`[0-6]|${WEEKDAYS}`),
  year: listOf('(?:19[7-9]\\d|20\\d\\d)'),
}

export interface Schedule {
  /** The first due time after `epochMs`; undefined when there is none any more. */
  next(epochMs: number): number | undefined
  /** The latest `count` due times with `after < time <= upTo`, oldest first. */
  latest(after: number, upTo: number, count: number): number[]
}

const compile = (config: string): Cron =>
  // Without a function the library keeps no timers of its own.
  new Cron(config, { mode: '7-part', sloppyRanges: true, timezone: 'Asia/Shanghai' })

const syntaxProblem = (config: string): string | undefined => {
  const parts = config.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) return `seven fields are needed, ${config} has ${parts.length}`
  const wrong = FIELDS.find((field, index) => !SYNTAX[field].test(parts[index] ?? ''))
  return wrong === undefined ? undefined : `the ${wrong} field is not valid in ${config}`
}

/** Why this is not a cron expression of the cloud; undefined when it is one. */
export const cronProblem = (config: string): string | undefined => {
  const problem = syntaxProblem(config)
  if (problem !== undefined) return problem
  try {
    compile(config)
    return undefined
  } catch (error) {
    return errorText(error)
  }
}

/** Remembers the latest answer, which holds until that time comes: timers ask every second. */
const rememberNext = (search: Schedule['next']): Schedule['next'] => {
  let known: { after: number; at: number | undefined } | undefined
  return epochMs => {
    const holds = known && known.after <= epochMs && epochMs < (known.at ?? Number.POSITIVE_INFINITY)
    if (known && holds) return known.at
    const at = search(epochMs)
    known = { after: epochMs, at }
    return at
  }
}

/** @throws when `cronProblem` names a problem */
export const createSchedule = (config: string): Schedule => {
  const cron = compile(config.trim())
  return {
    next: rememberNext(epochMs => cron.nextRun(new Date(epochMs))?.getTime()),
    latest: (after, upTo, count) =>
      cron
        // Runs before a moment are asked for, and due times are whole seconds.
        .previousRuns(count, new Date(Math.floor(upTo / 1000) * 1000 + 1000))
        .map(date => date.getTime())
        .filter(time => time > after && time <= upTo)
        .sort((a, b) => a - b),
  }
}
