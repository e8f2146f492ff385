import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { readApp } from './app'
import { missingFiles, tabBarFaults } from './files'
import { imageFaults } from './images'
import { overweight, packageSizes, preloadFaults, sizeTable } from './sizes'
import { tokenFaults } from './tokens'
import { localUrls, wxssFaults } from './wxss'

let dist: string
const at = (file: string) => path.join(dist, file)

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'linli-bundle-'))
  cpSync(path.join(__dirname, '../fixture'), dist, { recursive: true })
})
afterEach(() => rmSync(dist, { recursive: true }))

test('a whole package has no fault', () => {
  const app = readApp(dist)
  expect([missingFiles(app), tabBarFaults(app), wxssFaults(app), localUrls(app)]).toEqual([[], [], '', []])
})

test('files that are named but not there', () => {
  rmSync(at('extra/pages/form/index.wxml'))
  rmSync(at('parts/row/index.js'))
  writeFileSync(
    at('parts/holder/index.json'),
    '{ "component": true, "usingComponents": { "gone": "./gone" } }',
  )
  expect(missingFiles(readApp(dist))).toEqual([
    'extra/pages/form/index.wxml',
    'parts/row/index.js',
    'parts/holder/gone.js',
    'parts/holder/gone.json',
    'parts/holder/gone.wxml',
  ])
})

test('a tab in a subpackage', () => {
  const app = readApp(dist)
  const tabs = [...app.tabs, { pagePath: 'extra/pages/form/index', text: '表' }]
  expect(tabBarFaults({ ...app, tabs })).toEqual(['extra/pages/form/index is no page of the main package'])
})

test.each([
  ['nesting', '.a { .b { color: red } }', 'app.wxss'],
  ['an open block', '.a { color: red', 'app.wxss'],
  ['an import of nothing', '@import "./gone.wxss";', 'gone.wxss'],
])('the compiler refuses %s', (_what, css, fault) => {
  appendFileSync(at('app.wxss'), css)
  expect(wxssFaults(readApp(dist))).toContain(fault)
})

test('a style that shows a file of the package', () => {
  appendFileSync(
    at('app.wxss'),
    '.a { background: url("./a.png") } .b { background: url(data:image/png;base64,AA==) }',
  )
  expect(localUrls(readApp(dist))).toEqual(['app.wxss: ./a.png'])
})

test('letters or targets that shrink with the screen, are too small, or not there', () => {
  const sizes = (letters: string, touch: string) =>
    `${[1, 2, 3, 4, 5, 6, 7, 8].map(step => `--t${step}:${letters};`).join('')}--touch:${touch}`
  appendFileSync(
    at('app.wxss'),
    `.screen,page{${sizes('13px', '44px')}} .screen-large{${sizes('18px', '48px')}}`,
  )
  expect(tokenFaults(readApp(dist))).toEqual([])
  appendFileSync(at('app.wxss'), '.screen,page{--touch:88rpx} .screen-large{--t1:17px}')
  expect(tokenFaults(readApp(dist))).toEqual([
    '.screen --touch: 88rpx, 44px promised',
    '.screen-large --t1: 17px, 18px promised',
  ])
  writeFileSync(at('app.wxss'), '')
  expect(tokenFaults(readApp(dist))).toHaveLength(18)
})

test('sizes by package', () => {
  writeFileSync(at('extra/large.js'), 'x'.repeat(3 * 1024 * 1024))
  const sizes = packageSizes(readApp(dist))
  expect(sizes.map(({ root, bytes }) => [root, bytes > 3_000_000])).toEqual([
    ['', false],
    ['extra', true],
  ])
  expect(sizeTable(sizes)).toMatch(
    /^\(main\) +\d+\.\d KB of 700.0 KB\nextra +307\d\.\d KB of 400.0 KB\ntotal +/,
  )
  expect(overweight(sizes)).toEqual([
    expect.stringMatching(/^extra: 307\d\.\d KB, 400.0 KB allowed$/),
    expect.stringMatching(/^total: /),
  ])
})

test('what is fetched ahead', () => {
  writeFileSync(at('extra/large.js'), 'x'.repeat(3 * 1024 * 1024))
  const app = readApp(dist)
  const faults = (preloads: Record<string, string[]>) =>
    preloadFaults({ ...app, preloads }, packageSizes(app))
  expect(faults({ 'pages/home/index': [] })).toEqual([])
  expect(faults({ 'pages/gone/index': ['extra', 'gone'] })).toEqual([
    'pages/gone/index is no page',
    'pages/gone/index: gone is no package',
    expect.stringMatching(/^pages\/gone\/index: 307\d\.\d KB ahead$/),
  ])
})

test('an image of the tab bar is as large as it is shown on the sharpest screen, and no larger', () => {
  const save = (side: number) => {
    const png = new PNG({ width: side, height: side })
    writeFileSync(at('icon.png'), PNG.sync.write(png))
    return imageFaults(readApp(dist))
  }
  expect(save(81)).toEqual([])
  expect(save(82)).toEqual(['icon.png: 82 × 82, 81 × 81 allowed'])
})
