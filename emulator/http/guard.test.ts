import { ownAddress } from './guard'

test.each([
  ['127.0.0.1', 'http://127.0.0.1:80'],
  ['localhost', 'http://localhost:80'],
  ['::1', 'http://[::1]:80'],
  ['192.168.1.2', 'http://192.168.1.2:80'],
  // Nobody can go to these.
  ['0.0.0.0', 'http://127.0.0.1:80'],
  ['::', 'http://127.0.0.1:80'],
])('listening on %s, functions find the cloud at %s', (host, address) => {
  expect(ownAddress(host, 80)).toBe(address)
})
