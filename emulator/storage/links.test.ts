import fc from 'fast-check'
import { type Clock, createClock } from '../clock'
import { grantedPath, keyOfAddress } from './granted'
import { createLinks } from './links'
import { pathFault } from './path'
import type { Grant, Signer } from './signer'

const HOUR_S = 3600
const clock: Clock = { ...createClock(), now: () => 1_900_000_000_000 }
/** Seals everything with its own text. */
const sealOf = (grant: Grant) => Buffer.from(JSON.stringify(grant)).toString('hex')
const signer: Signer = {
  sign: async grant => sealOf(grant),
  verify: (grant, signature) => (signature === sealOf(grant) ? 'valid' : 'wrong'),
}
const links = createLinks(signer, clock)

const pathOf = (address: string) => {
  const url = new URL(address)
  return grantedPath(signer, 'get', keyOfAddress(url.pathname) ?? '', url.searchParams)
}

/** Characters that mean something in an address, in every order, beside all of Unicode. */
const character = fc.oneof(
  fc.constantFrom(...'%25?#\\/+& "^|照a.'),
  fc.string({ unit: 'binary', maxLength: 1 }),
)
const goodPath = fc
  .array(character, { minLength: 1, maxLength: 20 })
  .map(characters => characters.join(''))
  .filter(path => !pathFault(path))

test('an address leads to its file as it is, and after encodeURI', async () => {
  await fc.assert(
    fc.asyncProperty(goodPath, async path => {
      const address = await links.download('http://127.0.0.1:1', 'local', path, HOUR_S)
      expect(pathOf(address)).toEqual({ path })
      expect(pathOf(encodeURI(address))).toEqual({ path })
      expect(pathOf(await links.download('http://127.0.0.1:1', 'local', path, HOUR_S, true))).toEqual({
        path,
      })
    }),
  )
})

test('an address shows the file’s name and when it ends', async () => {
  const address = await links.download('http://127.0.0.1:1', 'local', '照片/春天 1.jpg', HOUR_S)
  expect(address).toContain('/storage/6c6f-local-1250000000/照片/春天 1.jpg?')
  expect(address).toContain(`&t=${1_900_000_000 + HOUR_S}`)
})
