import { publicTitle } from './publicTitle'

const wish = (title: string) => ({ title, category: '家电维修', wisherName: '王桂兰' })

test.each(['换个灯泡', '陪我去医院拿药', '教我用手机挂号', '借一架梯子'])('%s may be read', title =>
  expect(publicTitle(wish(title))).toBe(title),
)

test.each([
  '王桂兰家的灯坏了',
  '给王奶奶送饭',
  '修一下3号楼的灯',
  '五单元门坏了',
  '请打13800000001',
  '帮李明搬家',
])('%s is told by its category only', title =>
  expect(publicTitle({ ...wish(title), claim: { personId: 'x', displayName: '李明', at: new Date() } })).toBe(
    '一个「家电维修」的心愿',
  ),
)

test('details that were taken back are not shown either', () =>
  expect(publicTitle({ ...wish('换个灯泡'), blanked: true })).toBe('一个「家电维修」的心愿'))
