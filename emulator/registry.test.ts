import { createRegistry } from './registry'
import type { Service } from './service'

const service = (name: string, journal: string[], action = `${name}.act`): Service => ({
  name,
  actions: { [action]: async () => ({ json: {} }) },
  start: async () => void journal.push(`start ${name}`),
  stop: async () => void journal.push(`stop ${name}`),
  reset: async () => void journal.push(`reset ${name}`),
})

test('two services with one action are refused at once', () => {
  expect(() => createRegistry([service('a', [], 'same'), service('b', [], 'same')])).toThrow(
    'action same is served twice',
  )
})

test('services start in order, reset and stop in reverse', async () => {
  const journal: string[] = []
  const registry = createRegistry([service('a', journal), service('b', journal)])
  await registry.start()
  await registry.reset()
  await registry.stop()
  expect(journal).toEqual(['start a', 'start b', 'reset b', 'reset a', 'stop b', 'stop a'])
  expect(registry.actions()).toEqual(['a.act', 'b.act'])
})
