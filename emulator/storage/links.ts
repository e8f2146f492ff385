/** The addresses under which bytes are put and got. */
import type { Clock } from '../clock'
import { UPLOAD_GRANT_S } from '../limits'
import { bucketOf } from './file-id'
import type { Signer } from './signer'

export interface Links {
  /** A temporary address for reading; `encoded` writes every special character as %XX, as a COS address does. */
  download(base: string, env: string, path: string, maxAgeS: number, encoded?: boolean): Promise<string>
  /** Where to PUT a file, and the `authorization` header that the PUT must carry. */
  upload(base: string, env: string, path: string): Promise<{ url: string; authorization: string }>
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/**
 * The SDK calls `encodeURI` on a temporary address, a browser does not. Most characters come out the same both ways;
 * these would not, so they are encoded here, and the server decodes once or twice, whichever the signature fits.
 */
const readable = (path: string): string => path.replace(/[%?#\\]/g, encodeURIComponent)

export const createLinks = (signer: Signer, clock: Clock): Links => {
  const inSeconds = (seconds: number) => Math.floor(clock.now() / 1000) + seconds
  const address = (base: string, env: string, path: string) => `${base}/storage/${bucketOf(env)}/${path}`
  return {
    async download(base, env, path, maxAgeS, encoded = false) {
      const expires = inSeconds(maxAgeS)
      const sign = await signer.sign({ purpose: 'get', path, expires })
      return `${address(base, env, encoded ? encodePath(path) : readable(path))}?sign=${sign}&t=${expires}`
    },
    async upload(base, env, path) {
      const expires = inSeconds(UPLOAD_GRANT_S)
      const signature = await signer.sign({ purpose: 'put', path, expires })
      return { url: address(base, env, encodePath(path)), authorization: `t=${expires}&sign=${signature}` }
    },
  }
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The paths that an address may mean: decoded once, or (from the SDK) twice. */
export const pathsOfAddress = (encoded: string): string[] => {
  const once = decode(encoded)
  const twice = once === undefined ? undefined : decode(once)
  return [...new Set([once, twice])].filter(path => path !== undefined)
}
