/**
 * The platform's limits, as named constants. Sources: the cloud's public documentation (request and response sizes,
 * timeouts, transaction length), the SDK (`wx-server-sdk` error codes), MongoDB (document size).
 */

/** Largest event a function may be called with, in bytes of JSON text. */
export const MAX_EVENT_BYTES = 100 * 1024
/** Largest answer of a function to an app, in bytes of JSON text; above it the real cloud fails with -604001. */
export const MAX_APP_RESPONSE_BYTES = 1024 * 1024
/** Largest answer of a function to anyone else (a synchronous answer of Tencent SCF), in bytes of JSON text. */
export const MAX_RESPONSE_BYTES = 6 * 1024 * 1024
/** Largest request of the SDK: one 16 MB document grows when written as canonical extended JSON. */
export const MAX_ADMIN_BYTES = 64 * 1024 * 1024
/** How much of an oversized body is read and thrown away so that the client can still read the answer. */
export const MAX_DRAIN_BYTES = 16 * 1024 * 1024

/** `timeout` of a function whose config.json does not name one, in seconds. */
export const DEFAULT_TIMEOUT_S = 3
/** The longest `timeout` a config.json may ask for, in seconds. */
export const MAX_TIMEOUT_S = 60
/** Largest event one function may call another with, in bytes of JSON text (a synchronous event of Tencent SCF). */
export const MAX_INVOKE_BYTES = 6 * 1024 * 1024
/** How long loading a function's code may take, in milliseconds. */
export const INIT_TIMEOUT_MS = 30_000
/**
 * Instances (processes) of one function at the same time; further events wait in a queue. For an event that comes from
 * a function those do not count that themselves wait for a function, or callers could wait for one another for ever.
 */
export const MAX_INSTANCES = 10
/** How deep functions may call one another: each level is a process. The real cloud's memory is larger than a laptop's. */
export const MAX_CALL_DEPTH = 32
/** Events of one function that may wait; further ones are refused (EXCEED_CONCURRENT_REQUEST_LIMIT). */
export const MAX_WAITING_EVENTS = 1000
/** An instance that has had nothing to do for so long is let go, in milliseconds of real time. */
export const INSTANCE_IDLE_MS = 5 * 60_000
/** A warm instance that has not taken up an event by then hangs; the event goes to another one. Milliseconds. */
export const TAKE_LIMIT_MS = 2000
/** How many past events an instance remembers the callers of, for work they left behind. */
export const EVENTS_REMEMBERED = 100
/** `memorySize` of a function whose config.json does not name one, and what it may name, in MB. */
export const DEFAULT_MEMORY_MB = 256
export const MIN_MEMORY_MB = 64
export const MAX_MEMORY_MB = 3072
/** How often the memory of an instance that serves is looked at, in milliseconds. */
export const MEMORY_POLL_MS = 100
/** A run is billed in steps of so many milliseconds, rounded up («运行 1760 ms，计费时长为 1800 ms»). */
export const BILLING_STEP_MS = 100
/** Lines one event may write; the rest is dropped, so that a loop that prints does not slow down everybody. */
export const MAX_OUTPUT_LINES = 10_000
/** Longest line of output that is handed on, in characters; the rest of it is only counted. */
export const MAX_OUTPUT_LINE_CHARS = 100_000
/** What is kept of the log of one call: lines, characters a line, characters of the answer in it. */
export const LOG_LINES_KEPT = 200
export const LOG_LINE_CHARS = 2000
export const RET_MSG_CHARS = 1000
/** Longest name of a timer trigger, in characters. */
export const MAX_TRIGGER_NAME = 60
/** Setting the clock forward by more than this is a leap: nobody lives through the time between. 31 days in milliseconds. */
export const CLOCK_LEAP_MS = 31 * 24 * 60 * 60 * 1000
/** A leap that lands so soon after a due time, in milliseconds, lands on it. */
export const TIMER_LANDING_MS = 10_000
/** A move of the clock past more due times of one trigger than this runs only the latest of them. */
export const TIMER_RUNS_PER_MOVE = 30
/** How often the functions folder is looked through for new or changed triggers, in milliseconds. */
export const TIMER_RESCAN_MS = 1000

/** Documents one query answers when it names no limit, and at most. */
export const DEFAULT_QUERY_LIMIT = 100
export const MAX_QUERY_LIMIT = 1000
/** Largest document, in bytes of BSON. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024
/** Levels of documents and arrays within one another (MongoDB's documented limit). */
export const MAX_DEPTH = 100
/** A transaction that is not over by then is aborted, in milliseconds of real time. */
export const TRANSACTION_LIMIT_MS = 30_000
/** A collection larger than this is worth a log line when a query scans all of it. */
export const SCAN_REPORT_DOCUMENTS = 1000

/** `security.msgSecCheck`: longest content, in characters. */
export const MAX_CHECK_CHARS = 2500
/** `security.imgSecCheck` and `security.mediaCheckAsync`: largest picture or sound, in bytes. */
export const MAX_CHECKED_IMAGE_BYTES = 1024 * 1024
export const MAX_CHECKED_MEDIA_BYTES = 10 * 1024 * 1024
/** The content checks take only people who used the app within this time, in milliseconds. */
export const VISIT_MS = 2 * 60 * 60 * 1000
/** How long a phone number's code and a CloudID are good, in milliseconds. */
export const TICKET_MS = 5 * 60 * 1000
/** How long a code that ran out is kept, so that it can be told from one that never was, in milliseconds. */
export const TICKET_KEPT_MS = 24 * 60 * 60 * 1000
/** Longest OPENID and template id, in characters; real ones have 28 and 43. */
export const MAX_OPENID_CHARS = 128
export const MAX_TEMPLATE_ID_CHARS = 128
/** Function calls kept for the page. */
export const CALLS_KEPT = 200

/** Largest file an upload may bring, in bytes, unless `--upload-limit-mb` says otherwise; above it the object store answers EntityTooLarge. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024
/** How much of an oversized upload is read and thrown away so that the client can still read the answer. */
export const MAX_UPLOAD_DRAIN_BYTES = 256 * 1024 * 1024
/** Longest cloudPath, in bytes of UTF-8 («编码长度最大为850个字节»). */
export const MAX_CLOUD_PATH_BYTES = 850
/** Files in one call of getTempFileURL, deleteFile or copyFile («一次最多 50 个»). */
export const MAX_FILES_PER_BATCH = 50
/** How long a temporary address is good when the caller names no maxAge, and at most («默认一天且最大不超过一天»), in seconds. */
export const DEFAULT_MAX_AGE_S = 24 * 60 * 60
export const MAX_MAX_AGE_S = 24 * 60 * 60
/** How long an upload may wait between its authorization and its PUT, in seconds. */
export const UPLOAD_GRANT_S = 15 * 60
/** Shapes of queries whose figures are kept for the page. */
export const PROFILE_SHAPES = 500

/** Lines of the log kept for the page, and as many warnings and errors. */
export const LOG_RECENT_LINES = 200
