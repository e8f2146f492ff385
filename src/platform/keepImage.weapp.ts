import Taro from '@tarojs/taro'

/** Hands over a picture that came as a data URL: WeChat offers to save it or to send it on. Call it from a tap. */
export async function keepImage(name: string, dataUrl: string): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
  // Who thinks better of it has done nothing wrong.
  await Taro.showShareImageMenu({ path }).catch(() => undefined)
}
