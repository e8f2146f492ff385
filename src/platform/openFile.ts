import Taro from '@tarojs/taro'

/** Hands a spreadsheet to the person: the browser saves it, the phone shows it with a way to send it on. */
export async function openSpreadsheet(url: string, name: string) {
  if (process.env.TARO_ENV === 'h5') return save(url, name)
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
}

function save(url: string, name: string) {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
