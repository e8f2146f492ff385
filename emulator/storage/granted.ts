import { pathsOfAddress } from './links'
import type { Grant, Signer } from './signer'

/** The part of an address that names the file, still encoded; undefined when it is none of the storage. */
export const keyOfAddress = (pathname: string): string | undefined =>
  /^\/storage\/[\w-]+\/(.+)$/.exec(pathname)?.[1]

/** Which path an address and its seal (`t`, `sign`) grant. */
export const grantedPath = (
  signer: Signer,
  purpose: Grant['purpose'],
  key: string,
  seal: URLSearchParams,
): { path: string } | 'expired' | 'wrong' => {
  const expires = Number(seal.get('t'))
  const verdicts = pathsOfAddress(key).map(path => ({
    path,
    verdict: signer.verify({ purpose, path, expires }, seal.get('sign') ?? ''),
  }))
  const valid = verdicts.find(({ verdict }) => verdict === 'valid')
  if (valid) return { path: valid.path }
  return verdicts.some(({ verdict }) => verdict === 'expired') ? 'expired' : 'wrong'
}
