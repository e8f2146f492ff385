import { countsOf, heldTo, phonesIn, rowsOf } from './sheetRows'

const units = [{ _id: 'library', name: '区图书馆' }]
const HEADER = ['类型', '姓名', '备注', '手机', '所在单位']
const read = (...lines: string[][]) => rowsOf([HEADER, ...lines], units)
const row = (phone: string, name = '高原', unit = '区图书馆', kind = '在职') => [kind, name, '', phone, unit]

test('columns are found by their names, in any order, with others between them', () => {
  expect(read(row('13800000010'))).toMatchObject([
    { line: 2, name: '高原', phone: '13800000010', unitId: 'library', kind: 'inService', verdict: 'new' },
  ])
  expect(() => rowsOf([['姓名', '单位']], units)).toThrow('表头要有这四列')
})

test.each([
  ['138 0000-0010', '13800000010'],
  ['+8613800000010', '13800000010'],
  ['8613800000010', '13800000010'],
  ['（138）00000010', '13800000010'],
])('the phone %s is %s', (typed, phone) => expect(read(row(typed))[0]?.phone).toBe(phone))

test.each([
  ['12800000010', '手机号不是 11 位的手机号码'],
  ['1.38E+10', '手机号成了科学计数，请把这一列改成文本格式再填'],
  ['', '手机号不是 11 位的手机号码'],
])('the phone %j is refused', (typed, reason) => expect(read(row(typed))[0]?.reason).toBe(reason))

test('empty lines do not count, but lines keep their numbers; the first of two with one phone counts', () => {
  const rows = read(row('13800000010'), ['', '', '', '', ''], row('13800000010', '又来'))
  expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
    [2, 'new'],
    [4, 'duplicate'],
  ])
  expect(countsOf(rows)).toEqual({ new: 1, changed: 0, same: 0, duplicate: 1, faulty: 0 })
})

test('what the roster knows already is the same or changed, by name, unit and kind', () => {
  const [first] = read(row('13800000010'))
  const marks = new Map([['13800000010', first?.mark ?? '']])
  const again = (name: string) => heldTo(marks, read(row('13800000010', name)))[0]?.verdict
  expect([again('高原'), again('高远')]).toEqual(['same', 'changed'])
  expect(heldTo(marks, read(row('13800000011')))[0]?.verdict).toBe('new')
})

test('the roster is asked only for phones that would be imported', () => {
  const rows = read(row('13800000010'), row('13800000010', '又来'), row('1380'))
  expect(phonesIn(rows)).toEqual(['13800000010'])
  expect(heldTo(new Map(), rows)).toEqual(rows)
})
