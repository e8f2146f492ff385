import Taro from '@tarojs/taro'

/** Puts a file of the phone into the cloud; answers its id. */
export async function put(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}
