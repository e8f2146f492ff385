import path from 'node:path'
import { z } from 'zod'
import { until } from '../functions/testing'
import { startTestCloud, type TestCloud } from '../testing'
import { connectSdk } from '../testing-sdk'

const functionsDir = path.join(__dirname, '..', 'fixtures', 'functions')
let cloud: TestCloud

const start = (taker: string, dataDir?: string) =>
  startTestCloud({ functionsDir, dataDir, messagePush: { wxa_media_check: taker } })

beforeAll(async () => {
  cloud = await start('pusher')
  connectSdk(cloud.url)
})
afterAll(() => cloud.stop())

const pushSchema = z.object({ event: z.looseObject({ trace_id: z.string() }), state: z.string() })
const pushes = async (of: TestCloud) =>
  z.object({ items: z.array(pushSchema) }).parse(await of.api('pushes')).items

/** The push about a check, once it went somewhere. */
const pushOf = async (trace: string, of = cloud) => {
  let push: z.infer<typeof pushSchema> | undefined
  await until(async () => {
    push = (await pushes(of)).find(({ event }) => event.trace_id === trace)
    return push !== undefined && push.state !== 'waiting'
  })
  return push
}

const CAT = 'https://example.com/cat.png'
const ask = async (changes: object, of = cloud) => {
  const args = { mediaType: 2, version: 2, scene: 1, openid: 'p', ...changes }
  return (await of.call('checker', { api: 'security.mediaCheckAsync', args }, 'p')).body
}
const answerSchema = z.object({ answer: z.object({ traceId: z.string() }) })
/** Asks for a check that is taken on; answers its trace. */
const check = async (mediaUrl: string, of = cloud) =>
  answerSchema.parse(await ask({ mediaUrl }, of)).answer.traceId

test.each([
  [CAT, 'pass', 100],
  ['https://example.com/a/Risky-1.png?x=1', 'risky', 20006],
  [`https://example.com/${encodeURIComponent('枪支')}.png`, 'risky', 20006],
  ['http://example.com/to-review.mp3', 'review', 21000],
])('%s: the push says %s', async (mediaUrl, suggest, label) => {
  const trace_id = await check(mediaUrl)
  expect(await pushOf(trace_id)).toMatchObject({
    state: 'delivered',
    event: {
      ToUserName: expect.any(String),
      FromUserName: 'p',
      CreateTime: expect.any(Number),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: expect.any(String),
      trace_id,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    },
  })
})

test('the function gets the push as its event, on behalf of the person', async () => {
  const event = (await pushOf(await check(CAT)))?.event
  const taken = (await cloud.call('pusher', { list: true }, 'q')).body
  expect(taken).toContainEqual(expect.objectContaining({ push: event, openid: 'p' }))
})

test('a file of the storage is checked by its path; one that is gone cannot be read', async () => {
  interface Storage {
    uploadFile(options: object): Promise<{ fileID: string }>
    getTempFileURL(options: object): Promise<{ fileList: { tempFileURL: string }[] }>
    deleteFile(options: object): Promise<unknown>
  }
  const sdk = jest.requireActual<Storage>('wx-server-sdk')
  const { fileID } = await sdk.uploadFile({ cloudPath: '图/risky 1.png', fileContent: Buffer.from('x') })
  const [file] = (await sdk.getTempFileURL({ fileList: [fileID] })).fileList
  const address = encodeURI(file?.tempFileURL ?? '')
  expect(await pushOf(await check(address))).toMatchObject({
    event: { errcode: 0, result: { suggest: 'risky' } },
  })
  await sdk.deleteFile({ fileList: [fileID] })
  expect(await pushOf(await check(address))).toMatchObject({ event: { errcode: -1008, detail: [] } })
})

test('version 1 has a push of its own shape', async () => {
  const old = { mediaUrl: 'https://example.com/risky.png', version: undefined, scene: undefined }
  const trace = answerSchema.parse(await ask(old)).answer.traceId
  expect(await pushOf(trace)).toMatchObject({ event: { isrisky: 1, status_code: 0, extra_info_json: '' } })
})

test.each([
  [{}, 44002],
  [{ mediaUrl: 'cloud://local/a.png' }, 47001],
  [{ mediaUrl: CAT, mediaType: 3 }, 40004],
  [{ mediaUrl: CAT, scene: 5 }, 40129],
  [{ mediaUrl: CAT, openid: '' }, 40003],
])('%j is refused with %i, and nothing is pushed', async (changes, errCode) => {
  const before = (await pushes(cloud)).length
  expect(await ask(changes)).toMatchObject({ errCode })
  expect(await pushes(cloud)).toHaveLength(before)
})

test('a push that was being delivered when the emulator was killed is delivered by the next one', async () => {
  // Its function never ends.
  const first = await start('sleeper')
  const trace = await check(CAT, first)
  await first.kill()
  const next = await start('pusher', first.dataDir)
  expect(await pushOf(trace, next)).toMatchObject({ state: 'delivered' })
  await next.stop()
  await first.stop()
})

test('a function that fails is not asked again', async () => {
  const failing = await start('broken')
  expect(await pushOf(await check(CAT, failing), failing)).toMatchObject({ state: 'failed' })
  await failing.stop()
})

test('without a function for it a push goes to nobody, and the log says how to change that', async () => {
  const lonely = await startTestCloud({ functionsDir })
  expect(await pushOf(await check(CAT, lonely), lonely)).toMatchObject({ state: 'nobody' })
  expect(lonely.log()).toContain('--message-push wxa_media_check=NAME')
  await lonely.stop()
})
