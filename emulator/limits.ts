/**
 * The platform's limits, as named constants. Sources: the cloud's public documentation (request and response sizes,
 * timeouts, transaction length), the SDK (`wx-server-sdk` error codes), MongoDB (document size).
 */

/** Largest event a function may be called with, in bytes of JSON text. */
export const MAX_EVENT_BYTES = 100 * 1024
/** Largest answer of a function, in bytes of JSON text; above it the real cloud fails with -604001. */
export const MAX_RESPONSE_BYTES = 1024 * 1024
/** Largest request of the SDK: one 16 MB document grows when written as canonical extended JSON. */
export const MAX_ADMIN_BYTES = 64 * 1024 * 1024
/** How much of an oversized body is read and thrown away so that the client can still read the answer. */
export const MAX_DRAIN_BYTES = 16 * 1024 * 1024

/** `timeout` of a function whose config.json does not name one, in seconds. */
export const DEFAULT_TIMEOUT_S = 3
/** The longest `timeout` a config.json may ask for, in seconds. */
export const MAX_TIMEOUT_S = 60
/** How long loading a function's code may take, in milliseconds. */
export const INIT_TIMEOUT_MS = 30_000
/** Instances (worker threads) of one function at the same time; further events wait in a queue. */
export const MAX_INSTANCES = 10
/** What a function is told it may use, in MB. */
export const MEMORY_LIMIT_MB = 256

/** Documents one query answers when it names no limit, and at most. */
export const DEFAULT_QUERY_LIMIT = 100
export const MAX_QUERY_LIMIT = 1000
/** Largest document, in bytes of BSON. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024
/** A transaction that is not over by then is aborted, in milliseconds of real time. */
export const TRANSACTION_LIMIT_MS = 30_000
/** A collection larger than this is worth a log line when a query scans all of it. */
export const SCAN_REPORT_DOCUMENTS = 1000

/** `security.msgSecCheck`: longest content, in characters. */
export const MAX_CHECK_CHARS = 2500
/** Function calls kept for the page. */
export const CALLS_KEPT = 200
