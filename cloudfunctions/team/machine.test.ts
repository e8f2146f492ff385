import { walk } from '../kit/walk'
import { memberMachine, teamMachine } from './machine'

/** Written out so that a change of a table must be made twice. */
const TEAM = [
  'pending approve secretary active',
  'pending decline secretary declined',
  'active edit leader active',
  'active handOver leader active',
  'active handOver secretary active',
  'pending close leader closed',
  'pending close secretary closed',
  'active close leader closed',
  'active close secretary closed',
]
const MEMBER = [
  'none apply person applied',
  'removed apply person applied',
  'none joinOpen person member',
  'applied withdraw person none',
  'applied approve leader member',
  'applied decline leader none',
  'member leave person none',
  'member remove leader removed',
]
const refusedAs = ['CONFLICT', 'FORBIDDEN']

test('a team takes these edges and no others', () => {
  expect(walk(teamMachine, ['leader', 'secretary'])).toEqual({ allowed: TEAM.sort(), refusedAs })
})

test('a person in a team takes these edges and no others', () => {
  expect(walk(memberMachine, ['person', 'leader'])).toEqual({ allowed: MEMBER.sort(), refusedAs })
})
