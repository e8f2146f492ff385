/** Verdicts on photos are kept for a while, and not for ever. */
import { mediaVerdicts } from '@cloud/kit/photos'
import { days, demoStreet, START } from './support/street'

const street = demoStreet()
const ago = (count: number) => new Date(Date.parse(START) - days(count))
const run = () => street.cloud().api('timers/run', { functionName: 'wish', triggerName: 'nightly' })
const left = async () => {
  const rows = await mediaVerdicts.find({ where: {}, orderBy: [['_id', 'asc']], limit: 1000 })
  return rows.map(({ _id }) => _id)
}

test('those older than a month go, however many, and running twice at once does no harm', async () => {
  for (const [_id, age] of [
    ['young', 1],
    ['almost', 29],
    ['old', 31],
    ['older', 400],
  ] as const)
    await mediaVerdicts.insert({ _id, suggest: 'pass', at: ago(age) })
  const many = Array.from({ length: 520 }, (_, index) => `many-${index}`)
  await Promise.all(many.map(_id => mediaVerdicts.insert({ _id, suggest: 'pass', at: ago(40) })))
  await Promise.all([run(), run()])
  expect(await left()).toEqual(['almost', 'young'])
  await run()
  expect(await left()).toHaveLength(2)
})
