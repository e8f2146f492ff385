import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readApp } from './app'
import { missingFiles, tabBarFaults } from './files'
import { packageSizes, sizeTable } from './sizes'
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

test('sizes by package', () => {
  writeFileSync(at('extra/large.js'), 'x'.repeat(3 * 1024 * 1024))
  const sizes = packageSizes(readApp(dist))
  expect(sizes.map(({ root, bytes }) => [root, bytes > 3_000_000])).toEqual([
    ['', false],
    ['extra', true],
  ])
  expect(sizeTable(sizes)).toMatch(/^\(main\) +\d+\.\d KB\nextra +307\d\.\d KB\ntotal +/)
})
