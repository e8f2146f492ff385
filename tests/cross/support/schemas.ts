/** Every stored collection with the fields that its schema has, found by loading the files that declare them. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const SOURCES = path.resolve(__dirname, '..', '..', '..', 'cloudfunctions')

const declared = z.object({
  name: z.string(),
  kind: z.string().optional(),
  schema: z.instanceof(z.ZodType),
  indexes: z.array(z.unknown()),
})

/** A collection as the lists of these tests call it; of several kinds stored together each is one. */
export const labelOf = ({ name, kind }: { name: string; kind?: string | undefined }) =>
  kind === undefined ? name : `${name}.${kind}`

interface Json {
  type?: string | string[] | undefined
  properties?: Record<string, Json> | undefined
  items?: Json | boolean | undefined
  /** Of a tuple. */
  prefixItems?: Json[] | undefined
  anyOf?: Json[] | undefined
  additionalProperties?: Json | boolean | undefined
}
const json: z.ZodType<Json> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), json).optional(),
    items: z.union([json, z.boolean()]).optional(),
    prefixItems: z.array(json).optional(),
    anyOf: z.array(json).optional(),
    additionalProperties: z.union([json, z.boolean()]).optional(),
  }),
)

/** Paths of all texts of a schema; lists leave no mark in a path. */
function textsOf(schema: Json, at: string[] = []): string[] {
  if ([schema.type].flat().includes('string')) return [at.join('.')]
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => textsOf(one, [...at, key]))
  const more = typeof schema.additionalProperties === 'object' ? textsOf(schema.additionalProperties, at) : []
  const listed = typeof schema.items === 'object' ? [schema.items] : []
  const items = [...listed, ...(schema.prefixItems ?? [])].flatMap(one => textsOf(one, at))
  return [...inner, ...more, ...items, ...(schema.anyOf ?? []).flatMap(one => textsOf(one, at))]
}

const pathsOf = (schema: z.ZodType) =>
  textsOf(json.parse(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' })))

/** Paths of the texts of every collection, by its label. */
export async function storedTexts(): Promise<Map<string, Set<string>>> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  const found = new Map<string, Set<string>>()
  for (const file of files.filter(one => one.endsWith('.ts') && !one.endsWith('.test.ts'))) {
    const loaded: Record<string, unknown> = await import(path.join(SOURCES, file))
    for (const value of Object.values(loaded)) {
      const { success, data } = declared.safeParse(value)
      if (success) found.set(labelOf(data), new Set(pathsOf(data.schema)))
    }
  }
  return found
}
