import { judged, type Photo, uploadedName } from './photos'

const CLOUD = 'cloud://local.6c6f-local-1250000000'

test.each([
  [`${CLOUD}/uploads/wang/a1.jpg`, 'a1.jpg'],
  [`${CLOUD}/uploads/li/a1.jpg`, undefined],
  [`${CLOUD}/uploads/wang/../li/a1.jpg`, undefined],
  [`${CLOUD}/uploads/wang/deeper/a1.jpg`, undefined],
  [`${CLOUD}/uploads/wangli/a1.jpg`, undefined],
  [`${CLOUD}/uploads/wang/`, undefined],
  [`${CLOUD}/uploads/wang/..`, undefined],
  [`${CLOUD}/photos/a1.jpg`, undefined],
  ['https://example.com/uploads/wang/a1.jpg', undefined],
  ['uploads/wang/a1.jpg', undefined],
  ['', undefined],
])('%s is the upload %s of wang', (fileId, name) => {
  expect(uploadedName('wang', fileId)).toBe(name)
})

const checking: Photo = { photoId: 'p', fileId: 'f', byId: 'wang', state: 'checking', trace: 't' }

test('only «pass» shows a photo, and a verdict comes once', () => {
  expect(judged(checking, 'pass').state).toBe('shown')
  expect(judged(checking, 'review').state).toBe('doubtful')
  expect(judged(checking, 'risky').state).toBe('refused')
  expect(judged(checking, undefined)).toBe(checking)
  const refused = judged(checking, 'risky')
  expect(refused).not.toHaveProperty('trace')
  expect(judged(refused, 'pass')).toBe(refused)
})
