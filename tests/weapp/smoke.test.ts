import { existsSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'
import { type App, readApp } from './bundle/app'
import { missingFiles, tabBarFaults } from './bundle/files'
import { imageFaults } from './bundle/images'
import { overweight, packageSizes, preloadFaults, sizeTable } from './bundle/sizes'
import { tokenFaults } from './bundle/tokens'
import { localUrls, wxssFaults } from './bundle/wxss'
import { launch, type Session } from './runtime/session'
import { dist, openStage, people, type Stage } from './smoke.settings'

/** Below WeChat's limit of ten pages. */
const DEEP = 8
const SILENCE = { errors: [], warnings: [] }

const packageTests = (app: App) => {
  test('every file that is named is there', () => expect(missingFiles(app)).toEqual([]))
  test('the tab bar names pages of the main package', () => expect(tabBarFaults(app)).toEqual([]))
  test("the platform's compiler takes all styles", () => expect(wxssFaults(app)).toBe(''))
  test('styles use no file of the package', () => expect(localUrls(app)).toEqual([]))
  test('letters and targets are as large as promised on the smallest phone', () =>
    expect(tokenFaults(app)).toEqual([]))
  test('each package is within its budget', () => {
    const sizes = packageSizes(app)
    process.stdout.write(`${sizeTable(sizes)}\n`)
    expect(overweight(sizes)).toEqual([])
  })
  test('no image is larger than it is shown', () => expect(imageFaults(app)).toEqual([]))
  test('every tab has the packages fetched ahead that come next', () => {
    expect(Object.keys(app.preloads).sort()).toEqual(app.tabs.map(({ pagePath }) => pagePath).sort())
    expect(preloadFaults(app, packageSizes(app))).toEqual([])
  })
  test('only the code of the page that is shown is run', () => expect(app.lazy).toBe(true))
}

const pageTests = (app: App, person: string, stage: () => Stage) => {
  let session: Session
  const complaints = () => ({ errors: [...session.errors], warnings: [...session.warnings] })
  beforeAll(async () => {
    session = await launch(dist, stage().phoneOf(person))
  })
  afterAll(() => session?.close())

  test('it starts without complaint', () => {
    expect(complaints()).toEqual(SILENCE)
    expect(session.route()).toBe(app.pages[0])
  })
  test.each(app.pages)('%s opens, says something and does not complain', async page => {
    session.errors.length = 0
    session.warnings.length = 0
    if (session.stack().length >= DEEP) await session.relaunch(`/${app.pages[0]}`)
    const query = stage().queries[page]
    const refused = (reason: unknown) => session.errors.push(inspect(reason))
    await session.navigate(`/${page}${query ? `?${query}` : ''}`).catch(refused)
    expect(complaints()).toEqual(SILENCE)
    expect(session.text()).not.toBe('')
  })
}

if (existsSync(path.join(dist, 'app.json'))) {
  const app = readApp(dist)
  describe('the package', () => packageTests(app))
  describe('the pages', () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await openStage()
    })
    afterAll(() => stage?.close())
    describe.each(people)('opened by %s', person => pageTests(app, person, () => stage))
  })
} else {
  test('the mini-program is built', () => {
    throw new Error(`${dist} has no app.json: build it with «npm run build:weapp»`)
  })
}
