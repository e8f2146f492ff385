import Taro from '@tarojs/taro'

/** The browser has no scanner here; there the six digits are typed. */
export const canScan = process.env.TARO_ENV === 'weapp'

/** The text of the code that the person scans; null when they close the scanner. */
export async function scan(): Promise<string | null> {
  const scanned = await Taro.scanCode({ onlyFromCamera: true }).catch(() => null)
  return scanned?.result ?? null
}
