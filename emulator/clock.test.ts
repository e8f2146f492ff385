import { createClock, type Way } from './clock'

const NEAR = 1000
const HOUR = 3_600_000

test('set, advance and reset move what it shows; it keeps running', async () => {
  const clock = createClock()
  await clock.set(HOUR)
  expect(clock.now() - HOUR).toBeLessThan(NEAR)
  await clock.advance(HOUR)
  await clock.advance(-HOUR / 2)
  expect(clock.now() - 1.5 * HOUR).toBeLessThan(NEAR)
  await clock.reset()
  expect(clock.offsetMs()).toBe(0)
})

test('with nobody to wait for, a move takes effect at once', () => {
  const clock = createClock()
  void clock.advance(HOUR)
  void clock.advance(HOUR)
  expect(clock.offsetMs()).toBe(2 * HOUR)
})

test('a move waits for the listeners, and the next one for the move', async () => {
  const clock = createClock()
  const seen: number[] = []
  clock.onMove(async ({ from, show }) => {
    await Promise.resolve()
    show(from + HOUR / 2)
    seen.push(Math.round(clock.offsetMs() / (HOUR / 2)))
  })
  await Promise.all([clock.advance(HOUR), clock.advance(HOUR)])
  expect(seen).toEqual([1, 3])
  expect(clock.offsetMs()).toBe(2 * HOUR)
})

test('a named time is shown at the end, however long it took on the way', async () => {
  const clock = createClock()
  const slow = 5 * NEAR
  const wall = Date.now()
  const date = jest.spyOn(Date, 'now').mockImplementation(() => wall)
  clock.onMove(async () => {
    date.mockImplementation(() => wall + slow)
  })
  await clock.set(wall + HOUR)
  expect(clock.now()).toBe(wall + HOUR)
  // A span passes as a whole, and what ran meanwhile took its time besides.
  date.mockImplementation(() => wall)
  await clock.advance(HOUR)
  expect(clock.now()).toBe(wall + 2 * HOUR)
  date.mockRestore()
})

test('time passes, leaps or returns', async () => {
  const clock = createClock()
  const ways: Way[] = []
  clock.onMove(({ way }) => {
    ways.push(way)
    return undefined
  })
  const start = Date.now()
  await clock.set(start + HOUR)
  await clock.set(start + 2 * HOUR)
  await clock.set(start + 32 * 24 * HOUR)
  await clock.advance(400 * 24 * HOUR)
  await clock.set(start)
  await clock.advance(-2 * HOUR)
  await clock.reset()
  await clock.advance(HOUR)
  expect(ways).toEqual(['leaps', 'passes', 'leaps', 'passes', 'returns', 'returns', 'returns', 'passes'])
})

test('a listener cannot turn the clock back on the way, and one that fails does not block later moves', async () => {
  const clock = createClock()
  let fails = true
  clock.onMove(async ({ from, show }) => {
    show(from - HOUR)
    expect(clock.offsetMs()).toBeGreaterThanOrEqual(0)
    if (fails) throw new Error('on purpose')
  })
  await expect(clock.advance(HOUR)).rejects.toThrow('on purpose')
  fails = false
  await clock.advance(HOUR)
  expect(clock.offsetMs()).toBe(HOUR)
})

test('a reset gives up the move under way and those that wait, at once', async () => {
  const clock = createClock()
  const begun: Way[] = []
  let finish = () => {}
  const late: string[] = []
  clock.onMove(({ from, way, show, signal }) => {
    begun.push(way)
    if (way === 'returns') return undefined
    show(from + HOUR)
    return new Promise(resolve => {
      finish = () => {
        late.push(`given up: ${signal.aborted}`)
        show(from + 2 * HOUR)
        resolve()
      }
    })
  })
  const moves = [clock.advance(3 * HOUR), clock.advance(5 * HOUR)]
  expect(clock.offsetMs()).toBeGreaterThan(HOUR - NEAR)
  // Nothing of the move under way has ended: neither the reset nor the moves wait for it.
  await clock.reset()
  expect(clock.offsetMs()).toBe(0)
  await Promise.all(moves)
  expect(begun).toEqual(['passes', 'returns'])
  finish()
  expect(late).toEqual(['given up: true'])
  expect(clock.offsetMs()).toBe(0)
  const next = clock.advance(HOUR)
  finish()
  await next
  expect(clock.offsetMs()).toBe(HOUR)
})

test('a move that fails after it was given up troubles nobody', async () => {
  const clock = createClock()
  let fail = () => {}
  clock.onMove(({ way }) => {
    if (way === 'returns') return undefined
    return new Promise((_resolve, reject) => {
      fail = () => reject(new Error('on purpose'))
    })
  })
  const move = clock.advance(HOUR)
  await clock.reset()
  fail()
  await move
  expect(clock.offsetMs()).toBe(0)
})
