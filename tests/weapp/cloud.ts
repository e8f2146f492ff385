import type { Cloud } from './runtime/session'

/** The local cloud at `origin`, called as the person with this OPENID. A fault of the cloud is a failed call. */
export const localCloud =
  (origin: string, openid: string): Cloud =>
  async (name, data) => {
    const answer = await fetch(`${origin}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify(data ?? {}),
    })
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
