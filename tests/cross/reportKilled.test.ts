/** A run of the projection that dies in the middle: no line is lost, and none counts twice. */
import { reportProgress } from '@cloud/report/collections'
import * as z from 'zod'
import { killInstances } from './support/kill'
import { forgetTallies, runTimer } from './support/recount'
import { expectRight } from './support/rightTallies'
import { demoStreet, START, startPlus } from './support/street'

const street = demoStreet()
/** So long after the first part of a run was written, in milliseconds: between parts and within them. */
const MOMENTS = [0, 8, 20, 35]

const cursor = async () => (await reportProgress.get('lines'))?.cursor
const soon = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const answer = z.object({ result: z.string().optional() })

/** What a run answered; undefined when its process died. */
const project = async () => answer.parse(await runTimer(street, 'project')).result

/** Runs the timer and kills the function in the middle of it; says whether it died of that. */
async function killedAfter(ms: number) {
  const before = await cursor()
  const run = project()
  for (let tries = 0; tries < 2000 && (await cursor()) === before; tries++) await soon(1)
  await soon(ms)
  killInstances('report')
  return (await run) === undefined
}

/** What a dead run left open holds others up until the database ends it. */
async function runToTheEnd() {
  while (!(await project())?.startsWith('{"ok":true')) await soon(1000)
}

test.each(MOMENTS)('killed %i ms after a part of it was written: every line counts once', async ms => {
  // A quick run may be over before it is hit.
  let died = false
  for (let tries = 0; tries < 5 && !died; tries++) {
    await forgetTallies()
    died = await killedAfter(ms)
  }
  expect(died).toBe(true)
  await runToTheEnd()
  await expectRight(new Date(START))
})

test('killed while it counts what happened meanwhile', async () => {
  await street.at(30)
  const run = project()
  await soon(5)
  killInstances('report')
  await run
  await runToTheEnd()
  await expectRight(new Date(startPlus(30)))
})
