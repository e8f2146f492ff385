import * as z from 'zod'

const uploaded = z.object({ fileID: z.string() })

/** Uploads a file as a phone would; answers its id. */
export async function upload(url: string, openId: string, path: string, bytes: Buffer | string) {
  const response = await fetch(`${url}/storage/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openId },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  })
  return uploaded.parse(await response.json()).fileID
}

const codes = z.object({ code: z.string() })

/** Presses the phone number button as this person; answers the code that the app gets. */
export async function phoneCode(url: string, openid: string, phoneNumber: string) {
  const response = await fetch(`${url}/emulator/api/phone-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneNumber, openid }),
  })
  return codes.parse(await response.json()).code
}
