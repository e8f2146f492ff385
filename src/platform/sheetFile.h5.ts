import { demoPersonId } from '@/platform/demo'

export interface SheetFile {
  name: string
  file: File
}

/** Lets the person choose a spreadsheet; null when they think better of it. */
export const pickSheet = () =>
  new Promise<SheetFile | null>(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, file } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })

/** Uploads it to the local cloud's storage; answers its id there. */
export async function uploadSheet({ file }: SheetFile, cloudPath: string): Promise<string> {
  const answer = await fetch(`/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': demoPersonId() },
    body: file,
  })
  const { fileID }: { fileID: string } = await answer.json()
  return fileID
}
