import { keep } from './support/gallery'
import { faultsOf } from './support/looks'
import { allPages, atHomeOn, queriesAt } from './support/pages'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
let queries: Record<string, string>
beforeAll(async () => {
  street = await Street.open()
  queries = await queriesAt(street.url)
  // Timers come due: what the reports show has been counted.
  await street.pass(10)
})
afterAll(() => street.close())

const STANDARD = { target: 44, letters: 13 }
const LARGE = { target: 48, letters: 18 }
const HEIGHT = 780

let opened = 0

/** Opens a page anew, as a link does, in letters of this size, and waits until it has said what it has to say. */
async function open(person: Person, path: string, large: boolean) {
  const { page } = person
  await page.evaluate(on => localStorage.setItem('linli.largeText', JSON.stringify({ data: on })), large)
  await page.setViewportSize({ width: 390, height: HEIGHT })
  const query = queries[path] ? `?${queries[path]}` : ''
  await page.goto(`${street.url}/?${opened++}#/${path}${query}`, { waitUntil: 'networkidle' })
  await page.addStyleTag({ content: '.demo-bar { display: none !important }' })
  await page.getByRole('status', { name: '正在读取' }).first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}

test.each(allPages())('%s can be read and tapped at every width, in large letters too', async path => {
  const person = await street.person(atHomeOn(path))
  const faults: Record<string, string[]> = {}
  const look = async (mode: string, width: number, demands: typeof STANDARD) => {
    await person.page.setViewportSize({ width, height: HEIGHT })
    const found = await faultsOf(person.page, demands)
    if (found.length > 0) faults[mode] = [...new Set(found)]
    await keep(person.page, path, mode)
  }
  await open(person, path, false)
  for (const width of [320, 390, 768]) await look(String(width), width, STANDARD)
  await open(person, path, true)
  await look('large-320', 320, LARGE)
  await look('large', 390, LARGE)
  expect(faults).toEqual({})
  expect(person.complaints).toEqual([])
})
