import { sceneOf } from './scene'

test.each([
  [{ scene: 'wutong' }, 'wutong'],
  [{ scene: 'a%2Fb%3Dc' }, 'a/b=c'],
  [{ scene: '%' }, undefined],
  [{ scene: '' }, undefined],
  [{}, undefined],
])('the scene of %j is %s', (params, scene) => expect(sceneOf(params)).toBe(scene))
