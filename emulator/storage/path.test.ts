import fc from 'fast-check'
import { bucketOf, fileIdOf, pathOfFileId } from './file-id'
import { pathFault } from './path'

test.each([
  'a.txt',
  '照片/春天 1.jpg',
  'a|b测试.jpeg',
  '100%.png',
  'q?x#y+z&=.txt',
  '..a/b..',
  '字'.repeat(283),
])('%s is a fine path', path => {
  expect(pathFault(path)).toBeUndefined()
})

test.each([
  ['', 'empty'],
  ['/a', 'begin with /'],
  ['a/', 'end with'],
  ['a//b', '//'],
  ['../a', '..'],
  ['a/../b', '..'],
  ['a/./b', '.'],
  ['字'.repeat(284), '850 bytes'],
  ['a\nb', 'control'],
  ['a\u0018b', 'control'],
  ['a\ud800b', 'Unicode'],
])('%j is refused: %s', (path, why) => {
  expect(pathFault(path)).toContain(why)
})

test('a file id names environment, bucket and path', () => {
  expect(bucketOf('test2-4a89da')).toBe('7465-test2-4a89da-1250000000')
  expect(fileIdOf('local', 'a/b.png')).toBe('cloud://local.6c6f-local-1250000000/a/b.png')
})

test('the path comes back out of a file id, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), path => {
      expect(pathOfFileId(fileIdOf('prod-1', path))).toBe(path)
    }),
  )
})

test.each([
  'a.png',
  'cloud://a.png',
  'cloud://local/a.png',
  'cloud://local.6c6f-local-1257145308/a.png',
  'cloud://other.6c6f-local-1250000000/a.png',
  'cloud://local.6c6f-local-1250000000/',
  'https://local.6c6f-local-1250000000/a.png',
])('%s is no file id of this cloud', id => {
  expect(pathOfFileId(id)).toBeUndefined()
})
