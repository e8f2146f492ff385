/** What WeChat's own audit would say of every list and of the screens of the three stories, counted on the compiled mini-program. */
import { launch, type Session } from '../runtime/session'
import { dist, openStage, type Stage } from '../smoke.settings'
import { figuresSince, figuresTable, LAUNCH, type Measured, mark, oversteps } from './figures'
import { pagedProcedures } from './paged'
import { queriesOfLists } from './queries'
import { lists, notMeasured, pages, type Screen, tabs } from './screens'
import { LENGTH, withTwenty } from './twenty'

let stage: Stage
let queries: Record<string, string>
const report: Measured[] = []
beforeAll(async () => {
  stage = await openStage()
  queries = { ...stage.queries, ...(await queriesOfLists(stage)) }
})
afterAll(async () => {
  await stage?.close()
  process.stdout.write(`${figuresTable(report)}\n`)
})

const named = ({ page, person, tap, lists: { length }, beside }: Screen) => {
  const where = page.replace(/^features\/|^pages\/|pages\/|\/index$/g, '')
  const who = `(${person.replace('demo-', '')})`
  return [where, tap, who, length > 1 && `×${length}`, beside && `+${beside}`].filter(Boolean).join(' ')
}

/** What was wanted and is not there, one for one. */
const missing = (wanted: string[], there: string[]) => {
  const left = [...there]
  return wanted.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

test('every list that is read page by page is measured', () => {
  const measured = [...lists.flatMap(screen => screen.lists), ...Object.keys(notMeasured)]
  expect(pagedProcedures().length).toBeGreaterThan(30)
  expect(pagedProcedures().filter(procedure => !measured.includes(procedure))).toEqual([])
})

describe.each(tabs)('$page for $person', screen => {
  test('shows its first content after one call', async () => {
    const session = await launch(dist, { ...stage.phoneOf(screen.person), url: `/${screen.page}` })
    const figures = figuresSince(session, LAUNCH)
    await session.close()
    report.push({ name: named(screen), kind: 'tab', figures })
    expect(figures.calls).toBe(1)
    expect(oversteps('tab', figures)).toEqual([])
  })
})

const screens = [...lists, ...pages]

describe.each([...new Set(screens.map(({ person }) => person))])('the screens of %s', person => {
  let session: Session
  const answered: string[] = []
  beforeAll(async () => {
    const cloud = withTwenty(stage.cloudOf(person), answered)
    session = await launch(dist, { ...stage.phoneOf(person), cloud })
  })
  afterAll(() => session?.close())

  /** Opens it from home, as far as the list that is measured. */
  const open = async ({ page, tap }: Screen) => {
    answered.length = 0
    let since = mark(session)
    const query = queries[page]
    await session.navigate(`/${page}${query ? `?${query}` : ''}`)
    if (tap === undefined) return since
    answered.length = 0
    since = mark(session)
    await session.tap(tap)
    return since
  }

  test.each(screens.filter(one => one.person === person).map(one => [named(one), one] as const))(
    '%s',
    async (name, screen) => {
      const since = await open(screen)
      const figures = figuresSince(session, since)
      const rows = screen.row ? session.count(screen.row) : 0
      await session.back()
      report.push({ name, kind: screen.kind, figures })
      expect({ errors: session.errors, warnings: session.warnings }).toEqual({ errors: [], warnings: [] })
      expect(missing(screen.lists, answered)).toEqual([])
      expect(rows).toBeGreaterThanOrEqual(LENGTH * screen.lists.length)
      expect(oversteps(screen.kind, figures, screen)).toEqual([])
    },
  )
})
