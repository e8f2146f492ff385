import { createCallLog } from './calls'

const record = (requestId: string) => ({
  ...{ requestId, name: 'f', source: 'client' as const, openid: 'p', at: '', event: '{}' },
  ...{ eventBytes: 2, durationMs: 1 },
  ...{ runMs: 1, billedMs: 100, cold: false, memoryLimitMb: 256, outcome: 'ok' as const },
})

test('the newest calls are kept, with their lines, also those that come late', () => {
  const calls = createCallLog()
  for (let n = 0; n < 205; n += 1) {
    calls.open(`r${n}`)
    calls.line(`r${n}`, `line of ${n}`)
    calls.add(record(`r${n}`))
  }
  calls.line('r204', 'late')
  calls.line('r0', 'too late')
  expect(calls.list()).toHaveLength(200)
  expect(calls.list()[0]).toMatchObject({ requestId: 'r204', lines: ['line of 204', 'late'] })
  expect(calls.list().at(-1)).toMatchObject({ requestId: 'r5', lines: ['line of 5'] })
  calls.clear()
  expect(calls.list()).toEqual([])
})

test('of many or long lines only the last and the beginnings are kept', () => {
  const calls = createCallLog()
  calls.open('r')
  for (let n = 0; n < 300; n += 1) calls.line('r', `${n} ${'x'.repeat(3000)}`)
  calls.add(record('r'))
  const [first = ''] = calls.list()[0]?.lines ?? []
  expect(calls.list()[0]?.lines).toHaveLength(200)
  expect(first).toMatch(/^100 x+…\(3004 characters\)$/)
})
