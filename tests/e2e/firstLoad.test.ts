import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const noted = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(path.resolve(__dirname, '../../dist/h5.first-load.json'), 'utf8')))

test('a browser loads for home what the build has weighed, and asks the cloud once', async () => {
  const wang = await street.person('demo-resident-wang')
  await wang.sees('教孩子骑自行车')
  const paths: string[] = []
  wang.page.on('response', response => paths.push(new URL(response.url()).pathname.slice(1)))
  await wang.page.reload()
  await wang.sees('教孩子骑自行车')
  const files = paths.filter(file => /\.(js|css)$/.test(file))
  expect([...new Set(['index.html', ...files])].sort()).toEqual([...noted].sort())
  expect(paths.filter(file => file.startsWith('functions/'))).toEqual(['functions/report'])
})
