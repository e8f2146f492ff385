import { fieldFault } from './message-fields'

test.each([
  ['thing1', '字'.repeat(20), '字'.repeat(21)],
  ['thing2', '😀'.repeat(20), '😀'.repeat(21)],
  ['number1', '12345678901234567890.123456789012', '1'.repeat(33)],
  ['number1', '0.5', '12个'],
  ['letter1', 'abcXYZ', 'abc1'],
  ['letter1', 'a'.repeat(32), 'a'.repeat(33)],
  ['symbol1', '+-*/=', '+-*/=%'],
  ['symbol1', '!', 'a'],
  ['character_string1', 'A-1_b#'.padEnd(32, '0'), 'A'.repeat(33)],
  ['character_string1', 'A 1', '订单1'],
  ['time3', '15:01', '三点'],
  ['date4', '2019年10月1日', '15:01'],
  ['amount1', '¥100.5元', '100元整'],
  ['amount1', '0.06', '12345678901'],
  ['phone_number1', '+86-0766-66888866', '+86-0766-668888666'],
  ['phone_number1', '13800138000', '一三八'],
  ['car_number1', '粤A8Z888挂', '粤A8Z8888挂'],
  ['name1', '欧阳娜娜', '欧'.repeat(11)],
  ['name1', 'Alexander the Great', 'A'.repeat(21)],
  ['name1', '张三', '张3'],
  ['phrase1', '配送中', '配送中啦啦啦'],
  ['phrase1', '已完成', 'done'],
])('%s takes %s, not %s', (field, good, bad) => {
  expect(fieldFault(field, good)).toBeUndefined()
  expect(fieldFault(field, bad)).toBe(`data.${field}.value invalid`)
})

test('an empty value, and kinds without a rule of their own', () => {
  expect(fieldFault('thing1', '')).toBe('data.thing1.value is empty')
  expect(fieldFault('enum1', '进行中')).toBeUndefined()
  expect(fieldFault('constructor', 'x')).toBeUndefined()
})
