import { createTurns, type NoTurn, type Turn } from './turns'

const held = (turn: Turn | NoTurn): Turn => {
  if (typeof turn === 'string') throw new Error(turn)
  return turn
}

/** Notes who got a turn, in order. */
const setUp = (count: number) => {
  const turns = createTurns(count, 100)
  const order: string[] = []
  const take = async (name: string, depth: number): Promise<Turn> => {
    const turn = held(await turns.take(depth))
    order.push(name)
    return turn
  }
  return { turns, order, take }
}
const settled = () => new Promise(resolve => setImmediate(resolve))

test('who comes from a function does not wait behind those who wait for it; who comes from outside does', async () => {
  const { take, order } = setUp(1)
  const outer = await take('outer', 0)
  const inner = take('inner', 1)
  void take('outside', 0)
  await settled()
  expect(order).toEqual(['outer'])
  const goOn = outer.pause()
  const turn = await inner
  expect(order).toEqual(['outer', 'inner'])
  turn.giveBack()
  goOn()
  await settled()
  expect(order).toEqual(['outer', 'inner'])
  outer.giveBack()
  await settled()
  expect(order).toEqual(['outer', 'inner', 'outside'])
})

test('the deepest is first; within a depth, who came first', async () => {
  const { take, order } = setUp(1)
  const turn = await take('running', 0)
  const all = [take('a', 0), take('b', 1), take('c', 2), take('d', 2), take('e', 0)]
  turn.giveBack()
  for (const name of ['c', 'd', 'b', 'a', 'e']) {
    await settled()
    expect(order.at(-1)).toBe(name)
    await all['abcde'.indexOf(name)]?.then(own => own.giveBack())
  }
})

test('one who waits for several makes room once, and makes it until the last of them answered', async () => {
  const { take, order } = setUp(1)
  const outer = await take('outer', 0)
  const answers = [outer.pause(), outer.pause()]
  const first = await take('first', 1)
  void take('second', 1)
  await settled()
  expect(order).toEqual(['outer', 'first'])
  answers[0]?.()
  first.giveBack()
  await settled()
  expect(order).toEqual(['outer', 'first', 'second'])
})

test('a turn that ended while it waited counts no more, whatever answers it afterwards', async () => {
  const { take, turns } = setUp(1)
  const gone = await take('gone', 0)
  const answer = gone.pause()
  gone.giveBack()
  answer()
  void take('next', 0)
  expect(turns.waiting()).toBe(0)
  void take('inner', 1)
  expect(turns.waiting()).toBe(1)
})
