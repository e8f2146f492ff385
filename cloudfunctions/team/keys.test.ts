import fc from 'fast-check'
import { keysWith, MOST_TEAMS, statusIn, teamIdsOf } from './keys'

const teamId = fc.constantFrom('a', 'b', 'c', 'ab')
const status = fc.constantFrom('none', 'applied', 'member', 'removed')

test('whatever happened before, a person is in a team as was last said, and the other teams are as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(teamId, status)), steps => {
      let teamKeys: string[] = []
      const said = new Map<string, string>()
      for (const [id, to] of steps) {
        teamKeys = keysWith({ teamKeys }, id, to)
        said.set(id, to)
      }
      for (const id of ['a', 'b', 'c', 'ab']) expect(statusIn({ teamKeys }, id)).toBe(said.get(id) ?? 'none')
      const members = [...said].filter(([, to]) => to === 'member').map(([id]) => id)
      expect(teamIdsOf({ teamKeys }, 'member').sort()).toEqual(members.sort())
    }),
  )
})

test('somebody who never was in a team is in none, and nobody is in too many', () => {
  expect(statusIn({}, 'a')).toBe('none')
  expect(teamIdsOf({}, 'member', 'applied')).toEqual([])
  const many = Array.from({ length: MOST_TEAMS }, (_, index) => `t${index}:member`)
  expect(() => keysWith({ teamKeys: many }, 'one-more', 'applied')).toThrow('最多参加')
  expect(keysWith({ teamKeys: many }, 't3', 'none')).toHaveLength(MOST_TEAMS - 1)
})
