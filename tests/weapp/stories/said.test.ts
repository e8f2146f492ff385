/** Questions and what was done, on the compiled mini-program: drawn by the page that is shown, and only while there is one. */
import { figuresSince, mark, oversteps } from '../audit/figures'
import { openStage, type Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

let stage: Stage
let wang: Person
beforeAll(async () => {
  stage = await openStage()
  wang = await personOn(stage, 'demo-resident-wang')
})
afterAll(async () => {
  await wang?.close()
  await stage?.close()
})

const QUESTION = '搬到槐荫社区？'

/** Asks to move to the other community, up to the question. */
async function askToMove() {
  await wang.navigate('/features/people/pages/move/index')
  await wang.tap('槐荫社区')
  await wang.tap('办理搬家')
  await wang.find('.dialog [aria-role="alert"]')
}

test('a question costs no more than a tap may, and a page that is left takes it along as a no', async () => {
  await wang.navigate('/features/people/pages/move/index')
  await wang.tap('槐荫社区')
  const nodes = wang.shape().nodes
  const before = mark(wang)
  await wang.tap('办理搬家')
  await wang.sees(QUESTION)
  expect(oversteps('list', figuresSince(wang, before))).toEqual([])
  await wang.tap('再想想')
  await wang.gone('.veil')
  expect(wang.shape().nodes).toBe(nodes)

  await wang.tap('办理搬家')
  await wang.sees(QUESTION)
  await wang.back()
  await wang.sees('邻居的心愿')
  expect(wang.count('.veil')).toBe(0)
  expect(wang.text()).toMatch('梧桐社区')
})

test('a yes is done, and said on the page where one arrives until it is tapped away', async () => {
  await askToMove()
  await wang.tap('确定搬家')
  expect(wang.route()).toBe('pages/home/index')
  await wang.find('已搬家')
  await wang.tap('.notice')
  await wang.gone('.notice')
  expect(wang.text()).toMatch('槐荫社区')
  expect([wang.errors, wang.warnings]).toEqual([[], []])
})
