/**
 * What the JSON routes under /emulator/api answer and take: the one description that the routes and the page share.
 * Times are ISO 8601 on the emulator's clock unless a comment says otherwise.
 */
import type { QueryShape } from '../../database/query/profile'
import type { Snapshot } from '../../database/store/snapshots'
import type { CallRecord } from '../../functions/calls'
import type { FunctionInfo } from '../../functions/runtime'
import type { TimerInfo } from '../../functions/timers/timers'
import type { LogLine } from '../../log'
import type { Message } from '../../openapi/outbox'
import type { PushRecord } from '../../openapi/pushes'
import type { Subscription } from '../../openapi/subscriptions'
import type { FileEntry } from '../../storage/storage'

export interface Items<Item> {
  items: readonly Item[]
}

export interface ClockState {
  now: string
  /** Emulator's clock minus real time, in milliseconds. */
  offsetMs: number
}

export interface IndexInfo {
  name: string
  keys: readonly (readonly [string, 1 | -1 | '2dsphere'])[]
  unique: boolean
}

export interface CollectionInfo {
  name: string
  documents: number
  /** Names only; `indexDetails` has the rest. */
  indexes: string[]
  indexDetails: readonly IndexInfo[]
}

export interface DocumentView {
  /** The `_id` as extended JSON: what names the document to the other routes. */
  id: string
  /** The document as readable extended JSON: dates and ids keep their wrappers, plain numbers are plain. */
  json: string
  /** Changes with every write. */
  version: number
}

export interface DocumentPage extends Items<DocumentView> {
  /** How many documents the collection has, whatever the query says. */
  total: number
  /** Whether more match behind these. */
  more: boolean
  /** Names of the indexes the query walked; empty when it read the whole collection. */
  indexes: readonly string[]
  examined: number
}

export interface Overview {
  clock: ClockState
  collections: number
  documents: number
  functions: number
  timers: number
  /** Of the calls that are kept. */
  calls: number
  failedCalls: number
  messages: number
  files: number
  snapshots: number
}

/** What a function answered to a call from the page. */
export interface CallAnswer {
  requestId: string
  /** JSON text of what it returned; absent when it failed. */
  result?: string
  /** Why it failed. */
  error?: string
}

/** What a program may ask of this cloud. */
export interface Services {
  /** Actions of the SDK's wire protocol. */
  actions: readonly string[]
  /** APIs of `cloud.openapi`. */
  openapi: readonly string[]
}

/** `GET /emulator/api/<name>`. */
export interface Answers {
  services: Services
  overview: Overview
  clock: ClockState
  collections: Items<CollectionInfo>
  documents: DocumentPage
  functions: Items<FunctionInfo>
  calls: Items<CallRecord>
  queries: Items<QueryShape>
  outbox: Items<Message>
  subscriptions: Items<Subscription>
  pushes: Items<PushRecord>
  timers: Items<TimerInfo>
  storage: Items<FileEntry>
  /** `takenAt` is real time. */
  snapshots: Items<Snapshot>
  /** Newest first; `time` is real time. */
  log: Items<LogLine>
}

export interface Done {
  ok: true
}

type Change<Body, Answer = Done> = { body: Body; answer: Answer }

/** `<method> /emulator/api/<path>` with a JSON body. */
export interface Changes {
  'POST clock': Change<{ now: string } | { advanceMs: number } | { reset: true }, ClockState>
  'POST reset': Change<Record<string, never>>
  /** `id` and `document` are extended JSON; without `version` whatever is there is replaced. */
  'PUT documents': Change<{ collection: string; id: string; document: string; version?: number }>
  'DELETE documents': Change<{ collection: string; id: string }>
  'POST functions/call': Change<{ name: string; event: unknown; openid?: string }, CallAnswer>
  'POST timers/run': Change<{ functionName: string; triggerName: string }, CallAnswer>
  'POST subscriptions': Change<{ openid: string; templateId: string; count?: number }, Subscription>
  'POST phone-codes': Change<{ phoneNumber: string; countryCode?: string; openid?: string }, { code: string }>
  'POST cloud-ids': Change<{ data: Readonly<Record<string, unknown>> }, { cloudID: string }>
  'DELETE storage': Change<{ path: string }>
  'POST snapshots': Change<{ name: string }>
  'POST snapshots/restore': Change<{ name: string }>
  'DELETE snapshots': Change<{ name: string }>
}
