import cloud from 'wx-server-sdk'

// The SDK's typings lag behind it (no symbol as env, no throwOnNotFound, no multi): options go in as plain objects.
const currentEnv: object = { env: cloud.DYNAMIC_CURRENT_ENV }
cloud.init(currentEnv)

/** The cloud database. A missing document is `null`, not an exception. */
const databaseOptions: object = { throwOnNotFound: false }
export const database = cloud.database(databaseOptions)
export type Database = typeof database

/** Query and update commands of the database, e.g. `command.lt(5)`, `command.inc(1)`. */
export const command = database.command
export type QueryCommand = ReturnType<typeof command.lt> | ReturnType<typeof command.and>
export type UpdateCommand = ReturnType<typeof command.inc>

/** WeChat's server-side APIs; which ones a function may call stands in its `config.json`. */
export const openapi = cloud.openapi

/** The caller's OPENID as the cloud vouches for it, or `undefined` when there is none (a timer, say). */
export const callerOpenId = (): string | undefined => cloud.getWXContext().OPENID || undefined

/** Files: pictures that people uploaded. */
export const storage: Pick<typeof cloud, 'downloadFile' | 'uploadFile' | 'getTempFileURL' | 'deleteFile'> =
  cloud

/** Whether an app sent this event: a message push, a timer or another function did not. */
export const isFromApp = () => /^wx_(client|http)/.test(cloud.getWXContext().SOURCE ?? '')
