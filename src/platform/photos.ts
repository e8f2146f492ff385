import Taro from '@tarojs/taro'
import { put } from './upload'

/** A picture chosen on the phone: shown from `path` until it is sent. */
export interface Picked {
  path: string
}

/** Lets the person take or choose up to `most` pictures; none when they close the camera. */
export async function pickPhotos(most: number): Promise<Picked[]> {
  const chosen = await Taro.chooseMedia({
    ...{ count: most, mediaType: ['image'], sourceType: ['album', 'camera'], sizeType: ['compressed'] },
  }).catch(() => null)
  return (chosen?.tempFiles ?? []).slice(0, most).map(({ tempFilePath: path }) => ({ path }))
}

const randomName = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`

/** What was sent already, by where it lies on the phone: a submission made again, for want of an answer, is the same one. */
const sent = new Map<string, string>()

async function sendOnce(personId: string, path: string): Promise<string> {
  const fileId = sent.get(path) ?? (await put(`uploads/${personId}/${randomName()}.jpg`, path))
  sent.set(path, fileId)
  return fileId
}

/** Sends pictures into the person's own folder of the cloud; answers what the functions know them by. */
export const sendPhotos = (personId: string, photos: Picked[]): Promise<string[]> =>
  Promise.all(photos.map(({ path }) => sendOnce(personId, path)))

/** Shows pictures over the whole screen, beginning with one. */
export const viewPhotos = (urls: string[], current: string) => void Taro.previewImage({ urls, current })
