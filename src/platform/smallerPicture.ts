import Taro from '@tarojs/taro'

/** Only an address that the cloud signed can be asked for less; a file of the phone is what it is. */
const isOfCloud = (address: string) => /^https?:.*[?&]sign=/.test(address)

/**
 * The address of the picture as small as it is shown, `side` in px of the design: phones draw each with two or three dots, and
 * WeChat's audit counts a picture larger than that as waste. Where the cloud's image processing is not installed the whole
 * picture comes.
 */
export function smallerPicture(address: string, side: number): string {
  if (!isOfCloud(address)) return address
  const dots = Math.ceil(side * (Taro.getWindowInfo().pixelRatio || 2))
  return `${address}&imageMogr2/auto-orient/thumbnail/${dots}x${dots}r`
}
