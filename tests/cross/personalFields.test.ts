/** No field and no collection that names a person is left out of erasure, or of the copy of one's data, by being new. */
import { EXPORT_DOMAINS } from '@cloud/people/myData/export'
import { PARTS } from '@cloud/people/myData/reads'
import { TRACES } from '@cloud/people/myData/traces'
import * as personal from './support/personal'
import { labelOf, storedTexts } from './support/schemas'

const { ALONGSIDE, EXCEPTIONS, LOOKS_PERSONAL, NOT_EXPORTED, ON_LISTS, THROUGH_THE_LOG, UNTRACED } = personal

const stored = storedTexts()
const flat = (list: Record<string, string[]>) =>
  Object.entries(list).flatMap(([label, fields]) => fields.map(field => `${label} ${field}`))
const traced = TRACES.map(({ of, field }) => `${labelOf(of)} ${field}`)
const listed = [ALONGSIDE, THROUGH_THE_LOG, ON_LISTS, EXCEPTIONS].flatMap(flat)
const all = async () =>
  [...(await stored)].flatMap(([label, fields]) => [...fields].map(field => `${label} ${field}`))

test('every field that looks like a person is found by erasure, or is a known exception', async () => {
  const looking = [...(await stored)].flatMap(([label, fields]) =>
    [...fields].filter(field => LOOKS_PERSONAL.test(field)).map(field => `${label} ${field}`),
  )
  expect(looking.filter(one => !traced.includes(one) && !listed.includes(one))).toEqual([])
})

test('every collection is searched, or is known to name nobody', async () => {
  const labels = new Set(TRACES.map(({ of }) => labelOf(of)))
  expect([...(await stored).keys()].filter(label => !labels.has(label) && !(label in UNTRACED))).toEqual([])
})

test('every collection that names a person is in the copy of their data, or known not to be', () => {
  const exported = new Set(EXPORT_DOMAINS.flatMap(domain => PARTS[domain].of.map(labelOf)))
  const labels = [...new Set(TRACES.map(({ of }) => labelOf(of)))]
  expect(labels.filter(label => !exported.has(label) && !(label in NOT_EXPORTED))).toEqual([])
  expect([...EXPORT_DOMAINS].sort()).toEqual(Object.keys(PARTS).sort())
  expect(Object.keys(NOT_EXPORTED).filter(label => exported.has(label))).toEqual([])
})

test('nothing on the lists has ceased to be', async () => {
  const fields = await all()
  const texts = TRACES.flatMap(({ of, texts = [] }) => texts.map(field => `${labelOf(of)} ${field}`))
  expect([...traced, ...listed, ...texts].filter(one => !fields.includes(one))).toEqual([])
  const labels = [...(await stored).keys()]
  expect(
    [...Object.keys(UNTRACED), ...Object.keys(NOT_EXPORTED)].filter(one => !labels.includes(one)),
  ).toEqual([])
})
