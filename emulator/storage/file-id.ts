/** `cloud://<env>.<bucket>/<path>`, the name by which apps keep a file. */

/** The number at the end of every bucket's name; in the real cloud the account's. */
const ACCOUNT = '1250000000'

/** The bucket of an environment: two characters of its name in hex, the name, the account. */
export const bucketOf = (env: string): string =>
  `${Buffer.from(env.slice(0, 2)).toString('hex')}-${env}-${ACCOUNT}`

export const fileIdOf = (env: string, path: string): string => `cloud://${env}.${bucketOf(env)}/${path}`

const FILE_ID = /^cloud:\/\/([\w-]+)\.([\w-]+)\/(.+)$/s

/** The path in a file id; undefined when it is none of this cloud. All environments share one storage. */
export const pathOfFileId = (fileId: string): string | undefined => {
  const [, env, bucket, path] = FILE_ID.exec(fileId) ?? []
  return env !== undefined && bucket === bucketOf(env) ? path : undefined
}
