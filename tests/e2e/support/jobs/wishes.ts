import { job, LI, WANG, ZHAO } from './job'

const WISH = '想请人看看门铃'

/** One wish, from its first word to its last. */
export const wishes = [
  job('居民', '许个心愿', WANG, async p => {
    await p.follow(/^许个心愿/)
    await p.type('一句话说说您的心愿', WISH)
    await p.type('再说详细些', '按了不响。')
    await p.tap('其他')
    await p.tap('提交心愿')
    await p.sees('… 待审核')
  }),
  job('居民', '看看心愿到哪一步了', WANG, async p => {
    await p.tab('我的')
    await p.follow(/^我的心愿/)
    await p.follow(new RegExp(`^${WISH}`))
    await p.sees('现在：社区正在审核。')
  }),
  job('社区书记', '审核心愿', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.tapIn(WISH, '通过')
    await p.seesNot(WISH)
  }),
  job('在职党员', '认领心愿', LI, async p => {
    await p.follow(new RegExp(`^${WISH}`))
    await p.tap('认领这个心愿')
    await p.tap('我自己')
    await p.button('标记完成').waitFor()
  }),
  job('在职党员', '标记心愿完成', LI, async p => {
    await p.tab('我的')
    await p.follow(/^我的心愿/)
    await p.tap('我认领的')
    await p.follow(new RegExp(`^${WISH}`))
    await p.tap('标记完成')
    await p.type('说说完成情况', '换了电池，响了。')
    await p.tap('提交完成情况')
    await p.sees('… 待确认')
  }),
  job('居民', '确认心愿实现', WANG, async p => {
    await p.follow('去确认')
    await p.tap('确认实现')
    await p.tap('确认心愿实现')
    await p.sees('✓ 已实现')
  }),
  job('社区书记', '替老人许个心愿', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.follow(/^替老人许个心愿/)
    await p.type('老人怎么称呼', '孙奶奶')
    await p.type('一句话说说您的心愿', '想修一修老收音机')
    await p.type('再说详细些', '最近只有杂音。')
    await p.type('电话', '02061230077')
    await p.tap('家电维修')
    await p.tap('提交心愿')
    await p.sees('… 待审核')
  }),
]
