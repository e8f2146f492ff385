import { z } from 'zod'
import type { Cloud } from './runtime/session'

const failed = z.object({ error: z.object({ errCode: z.number(), errMsg: z.string() }) })

/** A call that failed, as WeChat tells the app of it. */
function failureOf(name: string, status: number, text: string) {
  const told = failed.safeParse(JSON.parse(text)).data?.error
  const error = new Error(`${name} answered ${status}: ${text}`)
  return told
    ? Object.assign(error, { ...told, errMsg: told.errMsg.replace(/^cloud\.callFunction:/, '') })
    : error
}

/** The local cloud at `origin`, called as the person with this OPENID. A fault of the cloud is a failed call. */
export const localCloud =
  (origin: string, openid: string): Cloud =>
  async (name, data) => {
    const answer = await fetch(`${origin}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify(data ?? {}),
    })
    if (!answer.ok) throw failureOf(name, answer.status, await answer.text())
    return answer.json()
  }
