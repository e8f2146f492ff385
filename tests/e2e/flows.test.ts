import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Job } from './support/jobs/job'
import { joining } from './support/jobs/joining'
import { office } from './support/jobs/office'
import { orders } from './support/jobs/orders'
import { own } from './support/jobs/own'
import { shifts } from './support/jobs/shifts'
import { shop } from './support/jobs/shop'
import { teams } from './support/jobs/teams'
import { unit } from './support/jobs/unit'
import { wishes } from './support/jobs/wishes'
import { Street } from './support/street'

/** No job takes more. */
const MOST_TAPS = 6

interface Line {
  way: string
  taps: number
}

const keyOf = ({ whose, name }: Pick<Job, 'whose' | 'name'>) => `${whose}：${name}`

/** The table of docs/flows.md. */
const TABLE = new Map(
  [
    ...readFileSync(path.resolve(__dirname, '../../docs/flows.md'), 'utf8').matchAll(
      /^\| (\S+) \| (\S+) \| (.*) \| (\d+) \|$/gm,
    ),
  ].map(([, whose = '', name = '', way = '', taps]): [string, Line] => [
    keyOf({ whose, name }),
    { way, taps: Number(taps) },
  ]),
)

/** In the order in which one makes the other possible. */
const JOBS = [
  ...[...joining, ...wishes, ...shifts, ...orders, ...shop],
  ...[...teams, ...unit, ...office, ...own],
]

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

/**
 * Opens the app anew at its home page, does the job, and says how many taps it took. The app of the job before is
 * killed first: one that still goes back a page by itself would call off the opening.
 */
async function tapsOf({ by, later, way }: Job) {
  const person = await street.person(by)
  if (later > 0) await street.pass(later)
  await (await person.killed()).start(`${street.url}/#/pages/home/index`)
  await person.button(/^(许个心愿|加入社区)/).waitFor()
  const before = person.made
  await way(person, street)
  return person.made - before
}

test.each(JOBS.map((job): [string, Job] => [keyOf(job), job]))(
  '%s: as many taps as the table says',
  async (key, job) => {
    expect(await tapsOf(job)).toBe(TABLE.get(key)?.taps)
  },
)

test('the table is complete, each way has as many steps as taps, and no job takes more than six', () => {
  expect([...TABLE.keys()].sort()).toEqual(JOBS.map(keyOf).sort())
  const steps = (way: string) => way.split(' → ').filter(step => !step.startsWith('（')).length
  expect([...TABLE].filter(([, { way, taps }]) => steps(way) !== taps)).toEqual([])
  expect([...TABLE].filter(([, { taps }]) => taps > MOST_TAPS)).toEqual([])
})
