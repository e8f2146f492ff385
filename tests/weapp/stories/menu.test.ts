/** 点单 on the compiled mini-program: ordered, dispatched, handed back, dispatched again, done and reviewed. */
import { openStage, type Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

let stage: Stage
let wang: Person
let zhao: Person
let zhou: Person
beforeAll(async () => {
  stage = await openStage()
  wang = await personOn(stage, 'demo-resident-wang')
  zhao = await personOn(stage, 'demo-secretary-zhao')
  zhou = await personOn(stage, 'demo-liaison-zhou')
})
afterAll(async () => {
  for (const person of [wang, zhao, zhou]) await person?.close()
  await stage?.close()
})

const ITEM = '磨剪子磨刀'

/** The number, among all buttons of that name, of the one in the row of `title` under which stands `sub`. */
const nthOf = (person: Person, title: string, sub: string, button: string) => {
  const words = person.text().split(' | ')
  const row = words.findIndex((word, at) => word === title && words[at + 1]?.startsWith(sub))
  if (row < 0) throw new Error(`no row ${title}, ${sub} in: ${person.text()}`)
  return words.slice(0, row).filter(word => word === button).length
}

test('a service is ordered, dispatched, handed back, dispatched again, done and reviewed', async () => {
  await wang.tab('服务')
  await wang.tap('点这个', nthOf(wang, ITEM, '梧桐里热心师傅', '点这个'))
  await wang.type('备注（可以不填）', '两把剪刀。')
  await wang.tap('确认点单')
  await wang.sees(new RegExp(`^${ITEM}，今天`))

  const dispatch = async () => {
    await zhao.relaunch('/features/desk/pages/home/index')
    await zhao.tap('派单', nthOf(zhao, ITEM, '王桂兰', '派单'))
    await zhao.tap(/^周倩/, 0)
    await zhao.tap('派给选中的')
    await zhao.sees(/派给 周倩/)
  }
  await dispatch()
  await zhou.home()
  await zhou.sees(`社区派给您：${ITEM}`)
  await zhou.tap('去接单')
  await zhou.tap('退回')
  await zhou.type('退回的原因', '这周加班，怕耽误您')
  await zhou.tap('退回社区')
  await zhou.sees('许个心愿')

  await dispatch()
  await zhou.home()
  await zhou.tap('去接单')
  await zhou.tap('接单')
  await zhou.tap('完成服务')
  await zhou.type('说说完成情况', '磨好了，很快。')
  await zhou.tap('提交完成情况')
  await zhou.sees('待评价')

  await wang.home()
  await wang.tab('服务')
  await wang.tap(new RegExp(`^${ITEM}，今天`), 0)
  await wang.sees('磨好了，很快。')
  await wang.tap('评价这次服务')
  await wang.type('说几句（可以不填）', '又快又好，谢谢。')
  await wang.tap('提交评价')
  await wang.sees('已评价')
  for (const { errors, warnings } of [wang, zhao, zhou]) expect([errors, warnings]).toEqual([[], []])
})
