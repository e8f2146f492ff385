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

describe('drawing', () => {
  test('keyed children follow any new order', async () => {
    await start()
    for (const order of ['12345', '54321', '31', '1234567', '7294', '492713', '']) {
      await session.life('setOrder', [...order])
      const list = await session.find('.list')
      expect([...list.querySelectorAll('.row')].map(row => row.textContent).join('')).toBe(order)
    }
  })
  test('an attribute that did not change is not set again', async () => {
    await start()
    await session.tap('.held')
    await session.life('setLabel', '乙')
    expect(await textOf('.held')).toBe('乙 新')
  })
  test('what is hidden is not seen; what fits twice must be numbered', async () => {
    await start()
    await session.life('setOrder', ['1', '2'])
    expect(session.count('看不见')).toBe(0)
    await expect(session.find('.row')).rejects.toThrow('2 elements fit .row')
    await session.tap('.row', 1)
    expect(await textOf('.log')).toBe('显好2')
  })
})

describe('components', () => {
  test('a disabled button takes no tap', async () => {
    await start()
    await session.tap('不能')
    await session.tap('加')
    expect(await textOf('.log')).toBe('显好加1')
  })
  test('a form gives its named fields', async () => {
    await start({ url: '/extra/pages/form/index' })
    await session.input('[placeholder="电话"]', '138')
    await session.tap('wx-switch')
    await session.tap('交')
    expect(await textOf('.said')).toBe('{"tel":"138","open":true}')
  })
  test('boxes and radios by their labels, a picker by its value, a link by its url', async () => {
    await start({ url: '/extra/pages/form/index' })
    await session.tap('甲')
    await session.tap('乙')
    await session.tap('甲')
    expect(await textOf('.said')).toBe('["b"]')
    await session.tap('男')
    await session.tap('女')
    expect(await textOf('.said')).toBe('"w"')
    await session.change('.picker', 1)
    expect(await textOf('.said')).toBe('1')
    await session.tap('再来')
    expect(session.stack()).toHaveLength(2)
  })
})

describe('the phone', () => {
  test('storage outlives the app', async () => {
    const storage = new Map<string, unknown>()
    await start({ storage })
    await session.tap('加')
    await session.close()
    await start({ storage })
    await session.tap('加')
    expect(await textOf('.log')).toBe('显好加2')
  })
  test('the cloud answers or fails', async () => {
    await start()
    await session.tap('问云')
    expect(session.callsOf('cloud.callFunction')).toEqual([{ name: 'wish', data: { path: 'list' } }])
    session.reply('cloud.callFunction', () => {
      throw new Error('断了')
    })
    await session.tap('问云')
    expect(await textOf('.log')).toBe('显好有true cloud.callFunction:fail 断了')
  })
  test('what the app throws is noted, and the rest goes on', async () => {
    await start()
    await session.tap('炸')
    expect(session.errors).toEqual([
      expect.stringContaining('点击炸了'),
      expect.stringContaining('定时器炸了'),
    ])
    expect(session.updates.every(({ bytes }) => bytes > 0)).toBe(true)
  })
  test('a template that is not there and a page that throws are noted', async () => {
    await start()
    await session.navigate('/extra/pages/broken/index')
    expect(session.warnings).toEqual([expect.stringContaining('Template `nowhere` not found')])
    expect(session.errors).toEqual([expect.stringContaining('读不出来')])
  })
})
