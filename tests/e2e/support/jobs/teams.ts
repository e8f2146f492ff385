import { job, LI, WANG, ZHAO } from './job'

const TEAM = '护河队'

/** A volunteer team, from the wish for one to its second member. */
export const teams = [
  job('居民', '建服务队', WANG, async p => {
    await p.tab('我的')
    await p.follow(/^服务队/)
    await p.follow('申请成立服务队')
    await p.type('服务队名称', TEAM)
    await p.type('服务队介绍', '周末一起沿着清溪捡垃圾。')
    await p.follow('提交申请')
    await p.sees(/待批准/)
  }),
  job('社区书记', '批准服务队', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.tapIn(TEAM, '通过')
    await p.seesNot(TEAM)
  }),
  job('居民', '加入服务队', LI, async p => {
    await p.tab('我的')
    await p.follow(/^服务队/)
    await p.follow(new RegExp(`^${TEAM}`))
    await p.tap('申请加入')
    await p.button('撤回申请').waitFor()
  }),
  job('居民', '同意队员加入', WANG, async p => {
    await p.tab('我的')
    await p.follow(/^服务队/)
    await p.follow(new RegExp(`^${TEAM}`))
    await p.follow(/^加入申请/)
    await p.tapIn('李明', '同意')
    await p.sees('现在没有新的申请')
  }),
]
