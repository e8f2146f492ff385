/** What every emulated service (database, functions, openapi, ...) is made of. */
import type { Origin } from './functions/identity'

/** Who sent a request to /admin: a function instance of ours, or a program from outside. */
export interface Caller {
  /** The instance the request came from; undefined for a program from outside. */
  instanceId?: string
  functionName?: string
  /** The event, by its request id, that the instance serves or that left the work behind. */
  eventId?: string
  /** What the request was signed with; every program from outside may choose its own. */
  secretId?: string
  /** OPENID of the person the instance serves at this moment. */
  openid?: string
  /** The whole of whom the instance serves, and how the event came to it. */
  origin?: Origin
  /** `permissions.openapi` of the function's config.json; undefined means «anything» (a program from outside). */
  openapi?: readonly string[]
}

/** One request of the SDK. `params` is its body, unchecked: each action parses what it needs. */
export interface Call {
  params: Readonly<Record<string, unknown>>
  caller: Caller
  requestId: string
}

/** What an action answers: JSON fields beside `requestId` (usually `{ data }`), or raw bytes (openapi). */
export type Reply = { json: Record<string, unknown> } | { bytes: Buffer }

/** Serves one `action` of the wire protocol. Throws CloudError for anything the SDK's caller should read. */
export type Action = (call: Call) => Promise<Reply>

export interface Service {
  /** Shown in the log; unique. */
  name: string
  /** `{ 'database.getDocument': handler, ... }` */
  actions: Readonly<Record<string, Action>>
  start(): Promise<void>
  /** Lets go of everything; called in the reverse order of start. */
  stop(): Promise<void>
  /** Drops all data, as if the data folder were new. */
  reset(): Promise<void>
}

/** Short form of the common reply. */
export const data = (value: Record<string, unknown>): Reply => ({ json: { data: value } })
