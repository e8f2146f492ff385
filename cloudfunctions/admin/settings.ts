import type * as z from 'zod'
import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { AppError, badRequest, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { streets } from '../kit/street'
import { transact } from '../kit/transaction'
import { type Setting, settingsIn, withValue } from './fields'
import { streetIdOf } from './rights'

/** The settings of the street as a form shows them: whatever the schema has that bears a name in words. */
export async function getSettings(person: Person) {
  const street = found(await streets.get(streetIdOf(person)), '这个街道')
  return { name: street.name, items: settingsIn(streets.schema, street) }
}

export interface SaveInput {
  values: Record<string, number | boolean>
  reason: string
}

/** Changes some settings, with the reason; an unknown one, or one that does not fit, and nothing is changed. */
export async function saveSettings(person: Person, { values, reason }: SaveInput) {
  const streetId = streetIdOf(person)
  return transact(async tx => {
    const street = found(await tx.get(streets, streetId), '这个街道')
    const before = settingsIn(streets.schema, street)
    const changes = changesOf(before, values)
    if (changes.length === 0) return { items: before }
    const after = checked(
      changes.reduce<object>((all, { path, value }) => withValue(all, path, value), street),
    )
    const groups = new Set(changes.map(({ path }) => path.split('.')[0] ?? path))
    await tx.update(streets, streetId, Object.fromEntries(pick(after, groups)))
    const line = { communityId: person.communityId, ref: `street:${streetId}`, at: now(), reason }
    await audit(tx, person, { ...line, action: 'settings', ...inWords(before, changes) })
    return { items: settingsIn(streets.schema, after) }
  })
}

type Change = Pick<Setting, 'path' | 'value'>

function changesOf(before: Setting[], values: SaveInput['values']): Change[] {
  const named = Object.entries(values).map(([path, value]) => {
    const setting = before.find(one => one.path === path)
    if (!setting) throw badRequest('没有这项设置，请刷新后再试')
    if (typeof setting.value !== typeof value) throw badRequest(`${setting.label}填写得不对`)
    if (typeof value === 'number' && value < 0) throw badRequest(`${setting.label}不能小于 0`)
    return { path, value, old: setting.value }
  })
  return named.filter(({ value, old }) => value !== old)
}

function checked(street: object) {
  const parsed = streets.schema.safeParse(street)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new AppError('BAD_REQUEST', issues[0]?.message ?? '设置填写得不对', issues)
}

const pick = (street: z.infer<typeof streets.schema>, groups: Set<string>) =>
  Object.entries(street).filter(([key]) => groups.has(key))

const inWords = (before: Setting[], changes: Change[]) => ({
  from: changes
    .map(({ path }) => `${path}=${before.find(setting => setting.path === path)?.value}`)
    .join(' '),
  to: changes.map(({ path, value }) => `${path}=${value}`).join(' '),
})
