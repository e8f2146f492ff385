import Taro from '@tarojs/taro'

/** A spreadsheet on the phone: its name and how the platform finds it. */
export interface SheetFile {
  name: string
  path: string
}

/** Lets the person choose a spreadsheet from a chat; null when they think better of it. */
export async function pickSheet(): Promise<SheetFile | null> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] }).catch(
    () => null,
  )
  const file = chosen?.tempFiles[0]
  return file ? { name: file.name, path: file.path } : null
}

/** Uploads it to the cloud storage; answers its id there. */
export async function uploadSheet({ path }: SheetFile, cloudPath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: path })
  return fileID
}
