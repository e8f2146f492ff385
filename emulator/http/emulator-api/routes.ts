/** The JSON routes under /emulator/api: what each name does. */
import { giveOpenData, grantSubscription, pressPhoneNumber } from '../handset'
import { moveClock, showClock } from './clock'
import { deleteDocument, listDocuments, putDocument } from './documents'
import { callFunction, listCalls, runTimer } from './functions'
import { listCollections, overview } from './overview'
import type { EmulatorParts } from './parts'
import { removeSnapshot, restoreSnapshot, saveSnapshot } from './snapshots'
import { deleteFile } from './storage'
import type { Answers, Changes } from './types'

type Reader<Answer> = (parts: EmulatorParts, query: URLSearchParams) => Answer
type Writer<Answer> = (parts: EmulatorParts, body: unknown) => Promise<Answer>

const readers: { [Route in keyof Answers]: Reader<Answers[Route]> } = {
  services: ({ actions, openApis }) => ({
    actions: actions(),
    openapi: Object.keys(openApis.apis).sort(),
  }),
  overview,
  clock: showClock,
  collections: listCollections,
  documents: listDocuments,
  functions: ({ runtime }) => ({ items: runtime.functions() }),
  calls: listCalls,
  queries: ({ engine }) => ({ items: engine.profile.list() }),
  outbox: ({ openApis }) => ({ items: openApis.outbox.list() }),
  subscriptions: ({ openApis }) => ({ items: openApis.subscriptions.list() }),
  pushes: ({ openApis }) => ({ items: openApis.pushes.list() }),
  timers: ({ runtime }) => ({ items: runtime.timers() }),
  storage: ({ storage }) => ({ items: storage.list() }),
  snapshots: ({ snapshots }) => ({ items: snapshots.list() }),
  log: ({ log }, query) => {
    const { all, troubles } = log.recent()
    return { items: query.get('all') === 'true' ? all : troubles }
  },
}

const writers: { [Route in keyof Changes]: Writer<Changes[Route]['answer']> } = {
  'POST clock': moveClock,
  async 'POST reset'({ reset }) {
    await reset()
    return { ok: true }
  },
  'PUT documents': putDocument,
  'DELETE documents': deleteDocument,
  'POST functions/call': callFunction,
  'POST timers/run': runTimer,
  'POST subscriptions': grantSubscription,
  'POST phone-codes': pressPhoneNumber,
  'POST cloud-ids': giveOpenData,
  'DELETE storage': deleteFile,
  'POST snapshots': saveSnapshot,
  'POST snapshots/restore': restoreSnapshot,
  'DELETE snapshots': removeSnapshot,
}

/** `GET clock`, `POST clock`, …: every route there is. */
export const routeNames = (): string[] => [
  ...Object.keys(readers).map(name => `GET ${name}`),
  ...Object.keys(writers),
]

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/** What answers `GET /emulator/api/<name>`. */
export const readerOf = (name: string): Reader<unknown> | undefined => own(readers, name)

/** What serves `<method> /emulator/api/<name>`. */
export const writerOf = (method: string, name: string): Writer<unknown> | undefined =>
  own(writers, `${method} ${name}`)
