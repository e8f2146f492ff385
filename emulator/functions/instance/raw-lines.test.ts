import { createLineReader, limitLines } from './raw-lines'

const read = (...chunks: (string | Buffer)[]): string[] => {
  const lines: string[] = []
  const reader = createLineReader(line => lines.push(line))
  for (const chunk of chunks) reader.write(Buffer.from(chunk))
  reader.close()
  return lines
}

test('lines end where they end, not where a chunk does', () => {
  const bytes = Buffer.from('灯泡\n')
  expect(read('a\nb', 'c\r', '\n\n', bytes.subarray(0, 2), bytes.subarray(2), 'no end')).toEqual([
    ...['a', 'bc', '', '灯泡', 'no end'],
  ])
  expect(read('10%\r20%\rdone\n')).toEqual(['10%', '20%', 'done'])
  expect(read('a\n')).toEqual(['a'])
  expect(read()).toEqual([])
})

test('of a line without end only the beginning is kept, and its length', () => {
  const chunk = 'x'.repeat(60_000)
  const [line = '', next] = read(...Array.from({ length: 50 }, () => chunk), '\nnext\n')
  expect(line).toBe(`${'x'.repeat(100_000)}…(3000000 characters)`)
  expect(next).toBe('next')
})

test('so many lines an event, and as many between two', () => {
  let serving: string | undefined = 'one'
  let seen: string[] = []
  const line = limitLines(
    () => serving,
    text => seen.push(text),
  )
  for (const owner of ['one', undefined, 'two']) {
    serving = owner
    for (let n = 0; n < 10_005; n += 1) line(`${n}`)
    expect(seen).toHaveLength(10_001)
    expect(seen.slice(-2)).toEqual(['9999', expect.stringContaining('dropped')])
    seen = []
  }
})
