/** The real SDK in a test process, pointed at a test cloud by environment variables only. */

type Fields = Record<string, unknown>
/** A document as the SDK hands it over. */
export type Doc = { [field: string]: unknown; _id?: string }

export interface SdkDocument {
  get(): Promise<{ data: Doc | null }>
  set(options: { data: object }): Promise<{ stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkQuery {
  where(query: object): SdkQuery
  orderBy(path: string, direction: 'asc' | 'desc'): SdkQuery
  limit(count: number): SdkQuery
  skip(count: number): SdkQuery
  field(fields: Fields): SdkQuery
  get(): Promise<{ data: Doc[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkAggregate {
  match(query: object): SdkAggregate
  group(spec: object): SdkAggregate
  sort(spec: object): SdkAggregate
  limit(count: number): SdkAggregate
  lookup(spec: object): SdkAggregate
  count(field: string): SdkAggregate
  geoNear(spec: object): SdkAggregate
  end(): Promise<{ list: Doc[] }>
}

export interface SdkCollection extends SdkQuery {
  doc(id: string | number): SdkDocument
  add(options: { data: object }): Promise<{ _id: string }>
  aggregate(): SdkAggregate
}

export interface SdkTransaction {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** A command is opaque to tests; what matters is what the cloud makes of it. */
export interface SdkCommand {
  and(...others: unknown[]): SdkCommand
}
type MakeCommand = (...operands: unknown[]) => SdkCommand

export interface SdkDatabase {
  collection(name: string): SdkCollection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<SdkTransaction>
  runTransaction<T>(work: (transaction: SdkTransaction) => Promise<T>): Promise<T>
  serverDate(options?: { offset: number }): unknown
  Geo: {
    Point(longitude: number, latitude: number): object
    LineString(points: object[]): object
    Polygon(lines: object[]): object
  }
  RegExp(options: { regexp: string; options?: string }): unknown
  command: Record<CommandName, MakeCommand> & { aggregate: Record<'sum', MakeCommand> }
}
type CommandName =
  | ('geoNear' | 'geoWithin' | 'geoIntersects')
  | ('eq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'or' | 'exists')
  | ('set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename')
  | ('push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'pullAll' | 'addToSet')

export interface Sdk {
  init(options: { env: string }): void
  database(): SdkDatabase
  callFunction(options: { name: string; data?: object }): Promise<{ result: unknown }>
}

/**
 * Points the SDK at a cloud; may be called again to move it to another one between requests.
 * The SDK's own types know neither transactions nor that its promises have values, so tests bring their own.
 */
export const connectSdk = (url: string): Sdk => {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_SECRETID: 'a-stranger',
    TENCENTCLOUD_SECRETKEY: 'any',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    // No warning about slow requests: a killed cloud answers none, and the timer outlives the test.
    SILENCE: 'true',
  })
  const sdk = jest.requireActual<Sdk>('wx-server-sdk')
  sdk.init({ env: 'local' })
  return sdk
}

/** What the SDK throws, as far as tests look at it. */
export const failure = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (error) {
    const fields: Fields = typeof error === 'object' && error !== null ? { ...error } : {}
    const message = error instanceof Error ? error.message : ''
    const text = `${message} ${String(fields.errMsg ?? fields.message ?? '')}`
    return { errCode: fields.errCode, code: fields.code, text }
  }
  throw new Error('it was expected to fail')
}
