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
