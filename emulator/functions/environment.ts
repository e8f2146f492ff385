/** Environment variables and the `context` argument, as the real cloud sets them. */

import { MEMORY_LIMIT_MB } from '../limits'
import type { FunctionFolder } from './config'

export const APP_ID = 'wxemulator00000000'
export const ENV_ID = 'local'
const REGION = 'ap-shanghai'

/**
 * Variables that stay for the life of an instance. The secret id names the instance: the SDK signs its requests with
 * it, which tells the emulator who is asking. The emulator's own environment is passed on, too, for a project's own settings.
 */
export const instanceEnv = (adminUrl: string, instanceId: string): Record<string, string | undefined> => ({
  ...process.env,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  TENCENTCLOUD_SECRETID: instanceId,
  TENCENTCLOUD_SECRETKEY: 'emulator',
  SCF_NAMESPACE: ENV_ID,
  TCB_ENV: ENV_ID,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: REGION,
  TZ: 'UTC',
})

/** Variables of one event. Without an openid (a timer, a program from outside) there is none, as in the real cloud. */
export const eventEnv = (openid: string | undefined): Record<string, string | null> => ({
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
  WX_APPID: APP_ID,
  WX_OPENID: openid ?? null,
})

/** The second argument of `main`. */
export const eventContext = (folder: FunctionFolder, requestId: string, openid: string | undefined) => {
  const environment = Object.fromEntries(
    Object.entries({ ...eventEnv(openid), SCF_NAMESPACE: ENV_ID, TCB_ENV: ENV_ID }).filter(
      ([, value]) => value !== null,
    ),
  )
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: requestId,
    function_name: folder.name,
    function_version: '$LATEST',
    memory_limit_in_mb: MEMORY_LIMIT_MB,
    time_limit_in_ms: folder.timeoutMs,
    namespace: ENV_ID,
    tencentcloud_region: REGION,
    environment: JSON.stringify(environment),
  }
}
