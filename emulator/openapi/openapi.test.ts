import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { z } from 'zod'
import { startTestCloud, type TestCloud } from '../testing'

const functionsDir = path.join(__dirname, '..', 'fixtures', 'functions')
const folder = mkdtempSync(path.join(tmpdir(), 'openapi-'))
const appFile = path.join(folder, 'app.json')
let cloud: TestCloud

beforeAll(async () => {
  const subPackages = [{ root: 'tasks', pages: ['pages/list'] }]
  writeFileSync(appFile, JSON.stringify({ pages: ['pages/wish', 'pages/index'], subPackages }))
  cloud = await startTestCloud({ functionsDir, appFile })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true })
})

/** What an API answered a function that serves the person p. */
const callApi = async (api: string, args: object) => (await cloud.call('checker', { api, args }, 'p')).body
const check = (content: string, more: object = {}) =>
  callApi('security.msgSecCheck', { content, version: 2, scene: 1, openid: 'p', ...more })

describe('security', () => {
  test.each([
    ['天气真好', 'pass', 100],
    ['加我微信聊', 'review', 21000],
    ['线上赌博', 'risky', 20006],
    ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', 'risky', 20006],
  ])('msgSecCheck: %s is %s, without an error', async (content, suggest, label) => {
    expect(await check(content)).toMatchObject({
      answer: {
        errCode: 0,
        result: { suggest, label },
        detail: [{ strategy: 'content_model', suggest, label }, { strategy: 'keyword' }],
        traceId: expect.stringMatching(/^[\da-f]{8}-[\da-f]{8}-[\da-f]{8}$/),
      },
    })
  })

  test('msgSecCheck looks at nickname, title and signature, too', async () => {
    expect(await check('好', { nickname: '代开发票' })).toMatchObject({
      answer: { result: { suggest: 'risky' } },
    })
  })

  test('msgSecCheck refuses what the real one refuses', async () => {
    expect(await check('字'.repeat(2500))).toMatchObject({ answer: { result: { suggest: 'pass' } } })
    expect(await check('字'.repeat(2501))).toMatchObject({ errCode: 45002 })
    expect(await check('好', { openid: '' })).toMatchObject({ errCode: 40003 })
    expect(await check('好', { scene: 9 })).toMatchObject({ errCode: 40129 })
    expect(await check('')).toMatchObject({ errCode: 44002 })
    expect(await callApi('security.msgSecCheck', { content: 7 })).toMatchObject({ errCode: 47001 })
  })

  test('version 1 has an error for risky text', async () => {
    expect(await callApi('security.msgSecCheck', { content: '赌博' })).toMatchObject({ errCode: 87014 })
    expect(await callApi('security.msgSecCheck', { content: '好' })).toMatchObject({ answer: { errCode: 0 } })
  })

  test('someone who was here more than two hours ago is refused', async () => {
    await cloud.call('echo', {}, 'q')
    await cloud.clock.advance(2 * 3600_000 - 60_000)
    expect(await check('好', { openid: 'q' })).toMatchObject({ answer: { errCode: 0 } })
    await cloud.clock.advance(120_000)
    expect(await check('好', { openid: 'q' })).toMatchObject({ errCode: 61010 })
    expect(await check('好')).toMatchObject({ answer: { errCode: 0 } })
    await cloud.clock.reset()
  })

  test('imgSecCheck reads the bytes', async () => {
    const picture = async (text: string) =>
      (await cloud.call('checker', { api: 'security.imgSecCheck', media: btoa(text) }, 'p')).body
    expect(await picture('a picture')).toMatchObject({ answer: { errCode: 0 } })
    const risky = { api: 'security.imgSecCheck', media: Buffer.from('x枪支x').toString('base64') }
    expect((await cloud.call('checker', risky, 'p')).body).toMatchObject({ errCode: 87014 })
    expect(await callApi('security.imgSecCheck', {})).toMatchObject({ errCode: 41005 })
  })
})

const answerSchema = z.object({ answer: z.object({ contentType: z.string(), buffer: z.base64() }) })

const scan = (body: unknown) => {
  const { contentType, buffer } = answerSchema.parse(body).answer
  const { width, height, data } = PNG.sync.read(Buffer.from(buffer, 'base64'))
  return {
    contentType,
    width,
    text: jsQR(new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height)?.data,
  }
}

describe('wxacode', () => {
  test('getUnlimited draws a code with the page and the scene', async () => {
    const scene = "!#$&'()*+,/:;=?@-._~aZ09"
    expect(scan(await callApi('wxacode.getUnlimited', { scene, page: 'pages/wish' }))).toEqual({
      ...{ contentType: 'image/png', width: 430 },
      text: `pages/wish?scene=${scene}`,
    })
    const small = { scene: 'a=1', width: 280, lineColor: { r: '0', g: '0', b: '90' } }
    expect(scan(await callApi('wxacode.getUnlimited', small))).toMatchObject({
      width: 280,
      text: '?scene=a=1',
    })
  })

  test.each([
    [{}, 40169],
    [{ scene: '' }, 40169],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '100%' }, 40129],
    [{ scene: '愿望' }, 40129],
    [{ scene: 'a', page: '/pages/wish' }, 41030],
    [{ scene: 'a', page: 'pages/wish?a=1' }, 41030],
    [{ scene: 'a', page: 'pages/none' }, 41030],
    [{ scene: 'a', width: 279 }, 40189],
    [{ scene: 'a', width: 1281 }, 40189],
    [{ scene: 'a', envVersion: 'beta' }, 40097],
  ])('getUnlimited refuses %j: %i', async (args, errCode) => {
    expect(await callApi('wxacode.getUnlimited', args)).toMatchObject({ errCode })
  })

  test('checkPath false lets an unknown page pass; subpackages are known', async () => {
    const args = { scene: 'a', page: 'pages/none', checkPath: false }
    expect(scan(await callApi('wxacode.getUnlimited', args)).text).toBe('pages/none?scene=a')
    const nested = { scene: 'a', page: 'tasks/pages/list' }
    expect(scan(await callApi('wxacode.getUnlimited', nested)).text).toBe('tasks/pages/list?scene=a')
  })

  test.each(['wxacode.get', 'wxacode.createQRCode'])('%s draws the path', async api => {
    expect(scan(await callApi(api, { path: 'pages/index?a=1' })).text).toBe('pages/index?a=1')
    expect(await callApi(api, { path: '' })).toMatchObject({ errCode: 40159 })
    expect(await callApi(api, { path: 'x'.repeat(1025) })).toMatchObject({ errCode: 40159 })
  })
})

describe('what a phone hands over', () => {
  const codeSchema = z.object({ code: z.string() })
  const press = async (phone: object) => codeSchema.parse(await cloud.api('phone-codes', phone)).code
  const phoneOf = (code: string, more: object = {}) =>
    callApi('phonenumber.getPhoneNumber', { code, ...more })

  test('a phone number’s code is good once', async () => {
    await cloud.clock.set('2030-01-01T00:00:00Z')
    const code = await press({ phoneNumber: '13800138000', openid: 'p' })
    await cloud.clock.advance(4 * 60_000)
    expect(await phoneOf(code)).toMatchObject({
      answer: {
        phoneInfo: {
          phoneNumber: '13800138000',
          purePhoneNumber: '13800138000',
          countryCode: '86',
          watermark: { timestamp: Date.parse('2030-01-01') / 1000, appid: expect.any(String) },
        },
      },
    })
    expect(await phoneOf(code)).toMatchObject({ errCode: 40029 })
    await cloud.clock.reset()
  })

  test('a code that is old, unknown or someone else’s is invalid', async () => {
    const [old, other] = [
      await press({ phoneNumber: '13800138000' }),
      await press({ phoneNumber: '10000', openid: 'q' }),
    ]
    expect(await phoneOf(other, { openid: 'p' })).toMatchObject({ errCode: 40029 })
    await cloud.clock.advance(5 * 60_000 + 1000)
    expect(await phoneOf(old)).toMatchObject({ errCode: 40029 })
    expect(await phoneOf('nonsense')).toMatchObject({ errCode: 40029 })
    await cloud.clock.reset()
  })

  test('a foreign number carries its country', async () => {
    const code = await press({ phoneNumber: '51234567', countryCode: '852' })
    expect(await phoneOf(code)).toMatchObject({
      answer: { phoneInfo: { phoneNumber: '+85251234567', purePhoneNumber: '51234567', countryCode: '852' } },
    })
  })

  test('a CloudID stands for open data, for five minutes', async () => {
    const data = { stepInfoList: [{ timestamp: 1, step: 100 }] }
    const { cloudID } = z.object({ cloudID: z.string() }).parse(await cloud.api('cloud-ids', { data }))
    const open = async () => (await cloud.call('checker', { openData: [cloudID, 'none'] }, 'p')).body
    const none = { cloudID: 'none', errCode: -601005 }
    expect(await open()).toMatchObject({ answer: { list: [{ cloudID, data }, none] } })
    expect(await callApi('cloudbase.getOpenData', { cloudidList: [cloudID] })).toMatchObject({
      answer: { dataList: [{ cloudId: cloudID, json: JSON.stringify({ cloudID, data }) }] },
    })
    await cloud.clock.advance(5 * 60_000 + 1000)
    expect(await open()).toMatchObject({ answer: { list: [{ cloudID, errCode: -601006 }, none] } })
    await cloud.clock.reset()
  })
})

test('an API that nobody emulates, and one that is not declared', async () => {
  expect(await callApi('customerServiceMessage.send', {})).toMatchObject({ errCode: -604100 })
  expect(await callApi('toString', {})).toMatchObject({ errCode: -604101 })
  expect((await cloud.call('undeclared', {}, 'p')).body).toEqual({ errCode: -604101 })
})

test('the old callOpenAPI answers the same, as it is on the wire', async () => {
  const old = async (api: string, args: object) => (await cloud.call('checker', { old: api, args }, 'p')).body
  expect(await old('security.msgSecCheck', { content: '赌博' })).toMatchObject({
    answer: { result: { errcode: 87014 } },
  })
  expect(await old('nothing.here', {})).toMatchObject({ answer: { result: { errcode: -604101 } } })
  expect(await old('wxacode.get', { path: 'pages/index' })).toMatchObject({
    answer: { result: { contentType: 'image/png', buffer: expect.any(String) } },
  })
})
