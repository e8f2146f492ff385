import Taro from '@tarojs/taro'

/** Hands a text over as a file: WeChat offers to send it to a chat, such as the one with oneself. Call it from a tap. */
export async function keepText(name: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name }).catch(() => Taro.setClipboardData({ data: text }))
}
