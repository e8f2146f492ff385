import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cureOf, describeError } from './missing-package'

const folder = mkdtempSync(path.join(tmpdir(), 'missing-'))
writeFileSync(path.join(folder, 'package.json'), '{ "dependencies": { "declared": "^1.0.0" } }')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As Node says it, by `require` and by `import()`. */
const required = (name: string) =>
  Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- /f/index.js`), {
    code: 'MODULE_NOT_FOUND',
  })
const imported = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from /f/index.js`), {
    code: 'ERR_MODULE_NOT_FOUND',
  })

test.each([
  ['a package', required('a-package'), 'npm install a-package'],
  ['a file of a package', required('a-package/part'), 'npm install a-package'],
  ['a scoped package', required('@scope/name/part'), 'npm install @scope/name'],
  ['a package that package.json declares', required('declared'), 'npm install'],
  ['an imported package', imported('a-package'), 'npm install a-package'],
])('%s', (_what, error, command) => {
  const text = describeError(error, folder)
  expect(cureOf(text)).toEqual({ command, folder })
  expect(text).toContain(error.message)
})

test.each([
  ['a file of the function', required('./lib/none')],
  ['a file of the machine', required('/lib/none')],
  ['another error', new Error("Cannot find module 'x'")],
  ['no error', 'text'],
])('%s is no missing package', (_what, error) => {
  expect(cureOf(describeError(error, folder))).toBeUndefined()
})
