/** What a function's config.json may say, read field by field: a bad field is reported and only that one falls back. */
import { z } from 'zod'
import { errorText } from '../../errors'
import {
  DEFAULT_MEMORY_MB,
  DEFAULT_TIMEOUT_S,
  MAX_MEMORY_MB,
  MAX_TIMEOUT_S,
  MAX_TRIGGER_NAME,
  MIN_MEMORY_MB,
} from '../../limits'
import { cronProblem } from '../timers/cron'

/** A timer trigger; `error` says why it never fires. */
export interface Trigger {
  name: string
  /** Seven fields, in UTC+8. */
  config: string
  error?: string
}

export interface FunctionConfig {
  timeoutMs: number
  memoryMb: number
  /** APIs the function may call through `cloud.openapi`. */
  openapi: readonly string[]
  env: Readonly<Record<string, string>>
  triggers: readonly Trigger[]
}

/** A configuration and what was wrong with the file, one line each. */
export interface ReadConfig {
  config: FunctionConfig
  problems: string[]
}

const timeout = z.number().positive()
const memorySize = z.number().int().min(MIN_MEMORY_MB).max(MAX_MEMORY_MB)
const permissions = z.object({ openapi: z.array(z.string()).default([]) })
const envVariables = z.record(
  z.string().regex(/^[A-Za-z_]\w*$/),
  z.union([z.string(), z.number(), z.boolean()]).transform(String),
)
const triggers = z.array(z.unknown())
const trigger = z.object({
  name: z
    .string()
    .max(MAX_TRIGGER_NAME)
    .regex(/^[A-Za-z][\w-]*$/, 'letters, digits, - and _, beginning with a letter'),
  type: z.literal('timer'),
  config: z.string(),
})

const describe = (where: string, error: z.ZodError): string => {
  const [issue] = error.issues
  return `${[where, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'invalid'}`
}

type Fields = Readonly<Record<string, unknown>>

const readTrigger = (value: unknown, where: string, names: Set<string>, problems: string[]): Trigger[] => {
  const parsed = trigger.safeParse(value)
  if (!parsed.success) {
    problems.push(describe(where, parsed.error))
    return []
  }
  const { name, config } = parsed.data
  if (names.has(name)) {
    problems.push(`${where}.name: ${name} is used twice`)
    return []
  }
  names.add(name)
  const error = cronProblem(config)
  if (error === undefined) return [{ name, config }]
  problems.push(`${where}.config: ${error}`)
  return [{ name, config, error }]
}

const readTriggers = (values: readonly unknown[], problems: string[]): Trigger[] => {
  if (values.length > 1) problems.push('triggers: the real cloud takes only one trigger a function')
  const names = new Set<string>()
  return values.flatMap((value, index) => readTrigger(value, `triggers.${index}`, names, problems))
}

const readFields = (fields: Fields): ReadConfig => {
  const problems: string[] = []
  const field = <T>(name: string, schema: z.ZodType<T>, fallback: T): T => {
    if (fields[name] === undefined) return fallback
    const parsed = schema.safeParse(fields[name])
    if (parsed.success) return parsed.data
    problems.push(`${describe(name, parsed.error)}; the default is used`)
    return fallback
  }
  const timeoutS = field('timeout', timeout, DEFAULT_TIMEOUT_S)
  if (timeoutS > MAX_TIMEOUT_S)
    problems.push(`timeout: ${timeoutS} s is more than the cloud allows; ${MAX_TIMEOUT_S} s are used`)
  const config = {
    timeoutMs: Math.min(timeoutS, MAX_TIMEOUT_S) * 1000,
    memoryMb: field('memorySize', memorySize, DEFAULT_MEMORY_MB),
    openapi: field('permissions', permissions, { openapi: [] }).openapi,
    env: field('envVariables', envVariables, {}),
    triggers: readTriggers(field('triggers', triggers, []), problems),
  }
  return { config, problems }
}

const parse = (text: string): { value: unknown } | { problem: string } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: `not valid JSON: ${errorText(error)}` }
  }
}

/** Reads the text of a config.json; undefined stands for a missing file, which is fine. */
export const readConfig = (text: string | undefined): ReadConfig => {
  if (text === undefined) return readFields({})
  const parsed = parse(text)
  const fields = 'value' in parsed ? z.record(z.string(), z.unknown()).safeParse(parsed.value) : undefined
  if (fields?.success) return readFields(fields.data)
  const problem = 'problem' in parsed ? parsed.problem : 'not a JSON object'
  return { config: readFields({}).config, problems: [`${problem}; the defaults are used`] }
}
