import path from 'node:path'
import type { LaunchOptions } from './app'
import { launch, type Session } from './session'

const FIXTURE = path.join(__dirname, '../fixture')

let session: Session
const start = async (options: Partial<LaunchOptions> = {}) => {
  session = await launch(FIXTURE, { cloud: async () => ({ words: '有' }), ...options })
}
const textOf = async (selector: string) => (await session.find(selector)).textContent

afterEach(() => session.close())

describe('the engine', () => {
  test('has nothing of the web or of Node, and compiles no text', async () => {
    await start({ url: '/pages/me/index' })
    const absent = Array(6).fill('undefined').join(' ')
    expect(session.text()).toBe(`${absent} function false`)
  })
  test('leaves no global behind in the tests', async () => {
    await start()
    expect(['window', 'document', 'wx', 'Page'].filter(name => name in globalThis)).toEqual([])
  })
})

describe('the page stack', () => {
  test('a person comes in by a page, its query not decoded and cut at a second =', async () => {
    await start({ url: '/pages/home/index?id=%E4%B8%80&x=a==b', scene: 1047 })
    expect(await textOf('.came')).toBe('pages/home/index %E4%B8%80 1047')
    expect(await textOf('.query')).toBe('{"id":"%E4%B8%80","x":"a"}')
  })
  test('a page that is not there is the app’s to answer', async () => {
    await start({ url: 'pages/gone' })
    expect(await textOf('.query')).toBe('{"lost":"pages/gone"}')
  })
  test('tab pages stay alive, others close', async () => {
    await start()
    await session.navigate('/extra/pages/form/index')
    expect(session.stack()).toEqual(['pages/home/index', 'extra/pages/form/index'])
    await session.tab('我的')
    await session.tab('首页')
    expect(session.stack()).toEqual(['pages/home/index'])
    expect(await textOf('.log')).toBe('显好藏显首页')
  })
  test.each([
    ['navigateTo', '/pages/me/index', 'can not open a tabbar page'],
    ['navigateTo', '/pages/nowhere', 'is not found'],
    ['switchTab', '/extra/pages/form/index', 'can not switch to no-tabBar page'],
    ['switchTab', '/pages/me/index?id=1', 'a tab page takes no query'],
    ['navigateBack', '', 'cannot navigate back'],
  ])('%s %s is refused', async (api, url, why) => {
    await start()
    await expect(session.wx(api, { url })).rejects.toMatchObject({ errMsg: expect.stringContaining(why) })
  })
  test('ten pages are the most', async () => {
    await start()
    for (let depth = 1; depth < 10; depth++) await session.navigate('/extra/pages/form/index')
    await expect(session.navigate('/extra/pages/form/index')).rejects.toMatchObject({
      errMsg: 'navigateTo:fail webview count limit exceed',
    })
  })
})
