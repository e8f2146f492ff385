import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** The app's configuration as Taro reads it in this kind of build. */
function configIn(environment: string) {
  const config = jest.fn()
  jest.resetModules()
  Object.assign(globalThis, { defineAppConfig: config })
  jest.replaceProperty(process, 'env', { ...process.env, NODE_ENV: environment })
  require('../app.config')
  const roots: string[] = config.mock.calls[0][0].subPackages.map(({ root }: { root: string }) => root)
  return roots
}

test('the gallery is built in development only', () => {
  expect(configIn('development')).toContain('gallery')
  expect(configIn('production')).not.toContain('gallery')
})

/** What a file of the gallery has pages for: the names in the lists that `PARTS` is put together of. */
function partsIn(source: string) {
  const lists = ts.createSourceFile('parts.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX)
  return lists.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ type, initializer }) =>
      type?.getText(lists) === 'Record<string, Part>' &&
      initializer &&
      ts.isObjectLiteralExpression(initializer)
        ? initializer.properties.map(({ name }) => name?.getText(lists))
        : [],
    )
}

test('every component of the family has a page of its own in it', () => {
  const parts = ['ask', 'show', 'states'].flatMap(file =>
    partsIn(readFileSync(`src/gallery/parts/${file}.tsx`, 'utf8')),
  )
  const family = readdirSync('src/ui')
    .filter(file => file.endsWith('.tsx'))
    .map(file => path.basename(file, '.tsx'))
  expect(family.length).toBeGreaterThan(20)
  // The ground that every page of the gallery stands on, and where its sheets lie.
  expect(family.filter(name => !parts.includes(name))).toEqual(['Screen', 'SheetHost'])
})

test.each(['dist/h5', 'dist/weapp'])('%s, if it is built, holds none of it', folder => {
  if (!existsSync(folder)) return
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(files.filter(file => file.includes('gallery'))).toEqual([])
  const routes = files.filter(file => /(^app\.(js|json)|\.html|js[\\/]app\..*\.js)$/.test(file))
  expect(
    routes.filter(file => readFileSync(path.join(folder, file), 'utf8').includes('gallery/pages')),
  ).toEqual([])
})
