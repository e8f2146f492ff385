import { existsSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'
import { type App, readApp } from './bundle/app'
import { missingFiles, tabBarFaults } from './bundle/files'
import { PACKAGE_LIMIT, packageSizes, sizeTable } from './bundle/sizes'
import { localUrls, wxssFaults } from './bundle/wxss'
import { launch, type Session } from './runtime/session'
import { cloud, dist, queries } from './smoke.settings'

/** Below WeChat's limit of ten pages. */
const DEEP = 8

const packageTests = (app: App) => {
  test('every file that is named is there', () => expect(missingFiles(app)).toEqual([]))
  test('the tab bar names pages of the main package', () => expect(tabBarFaults(app)).toEqual([]))
  test("the platform's compiler takes all styles", () => expect(wxssFaults(app)).toBe(''))
  test('styles use no file of the package', () => expect(localUrls(app)).toEqual([]))
  test('each package is within the limit', () => {
    const sizes = packageSizes(app)
    process.stdout.write(`${sizeTable(sizes)}\n`)
    expect(sizes.filter(({ bytes }) => bytes > PACKAGE_LIMIT)).toEqual([])
  })
}

const pageTests = (app: App) => {
  let session: Session
  const wordless: string[] = []
  beforeAll(async () => {
    session = await launch(dist, { cloud })
  })
  afterAll(async () => {
    await session?.close()
    if (wordless.length) process.stdout.write(`pages that showed no word:\n  ${wordless.join('\n  ')}\n`)
  })

  test('it starts without complaint', () => {
    expect({ errors: session.errors, warnings: session.warnings }).toEqual({ errors: [], warnings: [] })
    expect(session.route()).toBe(app.pages[0])
  })
  test.each(app.pages)('%s opens, shows something and does not complain', async page => {
    session.errors.length = 0
    session.warnings.length = 0
    if (session.stack().length >= DEEP) await session.relaunch(`/${app.pages[0]}`)
    const query = queries[page]
    const refused = (reason: unknown) => session.errors.push(inspect(reason))
    await session.navigate(`/${page}${query ? `?${query}` : ''}`).catch(refused)
    expect({ errors: session.errors, warnings: session.warnings }).toEqual({ errors: [], warnings: [] })
    expect(session.nodes()).toBeGreaterThan(0)
    if (!session.text()) wordless.push(page)
  })
}

if (existsSync(path.join(dist, 'app.json'))) {
  const app = readApp(dist)
  describe('the package', () => packageTests(app))
  describe('the pages', () => pageTests(app))
} else {
  test('the mini-program is built', () => {
    throw new Error(`${dist} has no app.json: build it with «npm run build:weapp»`)
  })
}
