import * as fc from 'fast-check'
import { seal, unseal } from './seal'

test('what was sealed comes back as it was, dates and undefined fields, too', () => {
  const answer = { wishId: 'a', at: new Date(5), none: undefined, rows: [{ points: 3 }] }
  expect(unseal('secret', seal('secret', answer))).toStrictEqual(answer)
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (secret, value) => {
      expect(unseal(secret, seal(secret, value))).toStrictEqual(value)
    }),
  )
})

test('nobody reads it, or changes it, without the secret', () => {
  const sealed = seal('secret', { name: '王桂兰', phone: '13912345678' })
  expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toMatch(/王桂兰|139123/)
  expect(() => unseal('another', sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[40] = (bytes[40] ?? 0) ^ 1
  expect(() => unseal('secret', bytes.toString('base64'))).toThrow()
})
