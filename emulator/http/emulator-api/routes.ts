/** The JSON routes under /emulator/api: what each name does. */
import { moveClock, showClock } from './clock'
import { deleteDocument, listDocuments, putDocument } from './documents'
import { callFunction, listCalls, runTimer } from './functions'
import { giveOpenData, grantSubscription, pressPhoneNumber } from './handset'
import { listCollections, overview } from './overview'
import type { EmulatorParts } from './parts'
import { removeSnapshot, restoreSnapshot, saveSnapshot } from './snapshots'
import { deleteFile } from './storage'
import type { Answers, Changes } from './types'

export type Reader<Answer> = (parts: EmulatorParts, query: URLSearchParams) => Answer
export type Writer<Answer> = (parts: EmulatorParts, body: unknown) => Promise<Answer>

/** What answers `GET /emulator/api/<name>`. */
export const readers: { [Route in keyof Answers]: Reader<Answers[Route]> } = {
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

/** What serves `<method> /emulator/api/<name>`. */
export const writers: { [Route in keyof Changes]: Writer<Changes[Route]['answer']> } = {
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
