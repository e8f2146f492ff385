/** Everything that is stored, searched for words. */
import { command, database } from '@cloud/kit/cloud'
import * as z from 'zod'
import { collectionNames } from './snapshot'
import type { Street } from './street'

const document = z.looseObject({ _id: z.string(), kind: z.string().optional() })
const reply = z.object({ data: z.array(document) })
const PAGE = 1000

async function everyDocument(name: string) {
  const all: z.infer<typeof document>[] = []
  for (let last = ''; ; ) {
    const query = database.collection(name).where({ _id: command.gt(last) })
    const { data } = reply.parse(await query.orderBy('_id', 'asc').limit(PAGE).get())
    all.push(...data)
    const end = data.at(-1)
    if (!end || data.length < PAGE) return all
    last = end._id
  }
}

/** A team holds so many places: the log says so by its name, which is for all to read. */
const PLACES = /[^，]+：\d+ 个名额/g
/** A message about a team calls it by that name, too. */
const TEAM = /^服务队：.*$/

/** Of an id only the whole counts: others may begin with it. */
function holds(written: string, word: string) {
  const text = written.replace(PLACES, '').replace(TEAM, '')
  return /^[\w-]+$/.test(word) ? text.split(/[^\w-]+/).includes(word) : text.includes(word)
}

/** Paths at which a text holds the word; lists leave no mark in a path, keys count as texts. */
function pathsOf(value: unknown, word: string, at: string): string[] {
  if (typeof value === 'string') return holds(value, word) ? [at] : []
  if (Array.isArray(value)) return value.flatMap(one => pathsOf(one, word, at))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [
    ...(holds(key, word) ? [`${at} (key)`] : []),
    ...pathsOf(one, word, `${at}.${key}`),
  ])
}

const storage = z.object({ items: z.array(z.object({ path: z.string() })) })
export const storedFiles = async (street: Street) =>
  storage.parse(await street.cloud().api('storage')).items.map(({ path }) => path)

/** Of several kinds stored together each is one, by the name that people know it by. */
const labelOf = (name: string, { kind }: { kind?: string | undefined }) =>
  name === 'menus' && kind === 'item'
    ? 'menuItems'
    : name === 'menus' && kind === 'draft'
      ? 'menuDrafts'
      : name === 'posts' && kind === 'shift'
        ? 'shifts'
        : name === 'journal'
          ? `journal.${kind}`
          : name

/** Where the words are found, as `<collection>.<path>`, each once and in order; `files` for the name of a stored file. */
export async function whereFound(street: Street, ...words: string[]): Promise<string[]> {
  const found = new Set<string>()
  const search = (value: unknown, at: string) => {
    for (const word of words) for (const path of pathsOf(value, word, at)) found.add(path)
  }
  for (const name of collectionNames())
    for (const one of await everyDocument(name)) search(one, labelOf(name, one))
  search(await storedFiles(street), 'files')
  return [...found].sort()
}
