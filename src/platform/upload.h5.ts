import { demoPersonId } from '@/platform/demo'

/** Puts a file that the browser holds into the local cloud; answers its id. */
export async function put(cloudPath: string, filePath: string): Promise<string> {
  const bytes = await (await fetch(filePath)).blob()
  const answer = await fetch(`/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': demoPersonId() },
    body: bytes,
  })
  const { fileID } = (await answer.json()) as { fileID?: string }
  if (!answer.ok || fileID === undefined) throw new Error('upload refused')
  return fileID
}
