import { procedures } from './support/routers'
import { scopedCalls } from './support/scoped'
import { demoStreet } from './support/street'

const street = demoStreet()
const ZHAO = 'demo-secretary-zhao'
const WHO: Record<string, string> = { unitLiaison: 'demo-liaison-zhou', streetAdmin: 'demo-admin' }
const OPERATOR = { $ne: null }

describe('ids', () => {
  /** The same calls with something else where their id was. */
  const swapped = (value: unknown): [string, string, unknown][] =>
    scopedCalls.flatMap(({ name, path, input }) => {
      const [field] = Object.keys(input).filter(key => key.endsWith('Id'))
      return field ? [[name, path, { ...input, [field]: value }]] : []
    })
  /** Input is looked at only of who holds the role. */
  const whoFor = (name: string, path: string, _input: unknown) =>
    WHO[procedures.find(one => one.full === `${name}.${path}`)?.needs ?? ''] ?? ZHAO
  const known = ['FORBIDDEN', 'NOT_FOUND']
  test.each(swapped('00000000000000000000000000000000'))('%s.%s refuses an unknown id', async (...call) => {
    const code = await refusedAs(whoFor(...call), ...call)
    expect(known).toContain(code)
  })
  test.each(swapped(OPERATOR))('%s.%s refuses an operator as id', async (...call) => {
    expect(await refusedAs(whoFor(...call), ...call)).toBe('BAD_REQUEST')
  })
  test.each(swapped(''))('%s.%s refuses an empty id', async (...call) => {
    expect(await refusedAs(whoFor(...call), ...call)).toBe('BAD_REQUEST')
  })
  async function refusedAs(who: string, name: string, path: string, input: unknown) {
    const answer = await street.as(who).send(name, path, input)
    return answer.ok ? 'let through' : answer.error.code
  }
})
