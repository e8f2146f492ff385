/** Environment variables and the `context` argument, as the real cloud sets them. */
import type { FunctionFolder } from './folder/folders'
import type { Origin } from './identity'

export const APP_ID = 'wxemulator00000000'
export const ENV_ID = 'local'
const REGION = 'ap-shanghai'

export type Variables = Readonly<Record<string, string>>

/** What a program needs of the machine it runs on; nothing else of the emulator's environment is handed on. */
const FROM_MACHINE = [
  ...['PATH', 'HOME', 'USERPROFILE', 'LANG', 'LC_ALL', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot'],
  ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
]

const machineEnv = (): Variables =>
  Object.fromEntries(
    FROM_MACHINE.flatMap(name => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** What an instance's variables are made of. */
export interface InstanceEnv {
  adminUrl: string
  instanceId: string
  folder: FunctionFolder
  /** Given to the emulator by `--env` and `--vars-file`; they win over a function's own `envVariables`. */
  given: Variables
}

/** Variables that stay for the life of an instance. The cloud runs in UTC unless a project's own TZ says otherwise. */
export const instanceEnv = ({ adminUrl, instanceId, folder, given }: InstanceEnv): Variables => ({
  ...machineEnv(),
  TZ: 'UTC',
  ...folder.config.env,
  ...given,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  TENCENTCLOUD_SECRETID: instanceId,
  TENCENTCLOUD_SECRETKEY: 'emulator',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: REGION,
  SCF_NAMESPACE: ENV_ID,
  SCF_FUNCTIONNAME: folder.name,
  SCF_FUNCTIONVERSION: '$LATEST',
  TCB_ENV: ENV_ID,
})

const withoutMissing = (values: Record<string, string | undefined>): Variables =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )

/** Who is calling, as `getWXContext()` reads it. Without an openid (a timer, a program from outside) there is none. */
const personEnv = (origin: Origin): Variables => {
  const person = withoutMissing({
    WX_OPENID: origin.openid,
    WX_APPID: APP_ID,
    WX_UNIONID: origin.unionid,
    WX_CLIENTIP: origin.clientIp,
    WX_CLIENTIPV6: origin.clientIpv6,
  })
  return {
    WX_CONTEXT_KEYS: Object.keys(person).join(','),
    ...person,
    TCB_SOURCE: origin.source,
    ...(origin.door === 'timer' ? { TRIGGER_SRC: 'timer' } : {}),
  }
}

/**
 * Variables of one event. The SDK signs its requests with the secret id, which tells the emulator which event of which
 * instance is asking.
 */
export const eventEnv = (origin: Origin, secretId: string): Variables => ({
  ...personEnv(origin),
  TENCENTCLOUD_SECRETID: secretId,
})

/** The second argument of `main`. */
export const eventContext = (folder: FunctionFolder, requestId: string, origin: Origin) => {
  const environment = { ...personEnv(origin), SCF_NAMESPACE: ENV_ID, TCB_ENV: ENV_ID }
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: requestId,
    function_name: folder.name,
    function_version: '$LATEST',
    memory_limit_in_mb: folder.config.memoryMb,
    time_limit_in_ms: folder.config.timeoutMs,
    namespace: ENV_ID,
    tencentcloud_region: REGION,
    environment: JSON.stringify(environment),
    // What older projects read.
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
  }
}
