import Taro from '@tarojs/taro'

/** A phone that has not answered by then is taken for one that does not know. */
const PATIENCE_MS = 8_000

/** Where the phone says that it is and how sure it is, in metres; null when it does not know or may not say. */
export async function whereAmI() {
  const asked = Taro.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: PATIENCE_MS })
  const answer = await asked.catch(() => null)
  if (!answer) return null
  const { latitude, longitude, accuracy } = answer
  return { lat: latitude, lng: longitude, accuracy }
}
