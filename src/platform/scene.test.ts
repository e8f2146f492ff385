import { sceneOf, wasScanned } from './scene'

test.each([
  [{ scene: 'wutong' }, 'wutong'],
  [{ scene: 'a%2Fb%3Dc' }, 'a/b=c'],
  [{ scene: '%' }, undefined],
  [{ scene: '' }, undefined],
  [{}, undefined],
])('the scene of %j is %s', (params, scene) => expect(sceneOf(params)).toBe(scene))

test.each([
  [{}, false],
  [{ id: 'wutong' }, false],
  [{ scene: 'wutong' }, true],
  [{ scene: '%E0%A4%A' }, true],
])('that something was scanned by %j is %s', (params, scanned) => expect(wasScanned(params)).toBe(scanned))
