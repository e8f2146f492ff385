import { EMPTY, itemInput } from './itemForm'

const full = { ...EMPTY, title: '毛巾', detail: '纯棉', points: '5', stock: '0' }

test('a form is sent when all that must be there is, and not before', () => {
  expect(itemInput({ ...full, points: '' }, 'm', undefined)).toBeNull()
  expect(itemInput({ ...full, points: '0' }, 'm', undefined)).toBeNull()
  expect(itemInput({ ...full, detail: ' ' }, 'm', undefined)).toBeNull()
  expect(itemInput({ ...full, from: '09:00' }, 'm', undefined)).toBeNull()
  expect(itemInput(full, 'm', undefined)).toMatchObject({ points: 5, stock: 0, merchantId: 'm' })
})

test('the last day counts in full, in Asia/Shanghai, and what the form was opened with goes along', () => {
  const input = itemInput({ ...full, opensOn: '2026-11-30', closesOn: '2026-11-30' }, 'm', {
    itemId: 'i',
    stock: 7,
  })
  expect(input).toMatchObject({
    ...{ opensAt: '2026-11-30T00:00:00+08:00', closesAt: '2026-12-01T00:00:00+08:00' },
    ...{ itemId: 'i', stockSeen: 7 },
  })
})
