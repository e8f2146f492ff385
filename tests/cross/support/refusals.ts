import type { ErrorCode } from '@cloud/kit/errors'
import { snapshot } from './snapshot'
import type { Street } from './street'

/** A call that must be refused: what is wrong, who makes it, `<function>.<procedure>`, its input, the code expected. */
export type Bad = [what: string, who: string, call: string, input: unknown, code: ErrorCode]

/** Each call as a test of its own: the right code, a Chinese message, and not one document changed. */
export function refuseEach(street: Street, bad: Bad[]) {
  test.each(bad)('%s (%s)', async (_, who, call, input, code) => {
    const [name = '', path = ''] = call.split('.')
    const before = await snapshot()
    expect(await street.as(who).refused(name, path, input)).toBe(code)
    expect(await snapshot()).toBe(before)
  })
}
