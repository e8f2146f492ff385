import { demoPersonId } from '@/platform/demo'

const isStored = (answer: unknown): answer is { fileID: string } =>
  typeof answer === 'object' && answer !== null && 'fileID' in answer && typeof answer.fileID === 'string'

/** Puts a file that the browser holds into the local cloud; answers its id. */
export async function put(cloudPath: string, filePath: string): Promise<string> {
  const bytes = await (await fetch(filePath)).blob()
  const answer = await fetch(`/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': demoPersonId() },
    body: bytes,
  })
  const stored: unknown = await answer.json()
  if (!isStored(stored)) throw new Error('upload refused')
  return stored.fileID
}
