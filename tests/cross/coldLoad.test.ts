/** Why functions are bundled: a new instance is ready in half the time. A ratio of two, measured in turns, holds anywhere. */
import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { compare, translate } from '../bench/cold/compare'
import { functionsBuilt } from './support/built'

const SOURCE = path.resolve(__dirname, '../../cloudfunctions')
const deployed = readdirSync(SOURCE).filter(name => existsSync(path.join(SOURCE, name, 'config.json')))

let unbundled = ''
beforeAll(async () => {
  await functionsBuilt()
  unbundled = await translate()
})
afterAll(() => rm(unbundled, { recursive: true }))

test.each(deployed)('%s loads in half the time of its unbundled self', name => {
  expect(compare(name, unbundled).ratio).toBeLessThanOrEqual(0.5)
})
