import { job, MA, NEWCOMER, ZHAO, ZHOU } from './job'

/** From a stranger to a floating member who takes part. */
export const joining = [
  job('居民', '加入社区', NEWCOMER, async p => {
    await p.follow('加入社区')
    await p.tap('同意并继续')
    await p.tap('梧桐社区')
    await p.type('怎么称呼您？', '宋佳')
    await p.tap('加入这个社区')
    await p.button(/^许个心愿/).waitFor()
  }),
  job('在职党员', '双报到', MA, async p => {
    await p.tab('我的')
    await p.follow(/^双报到/)
    await p.tap('区医院')
    await p.tap('提交报到')
    await p.sees('… 待审核')
  }),
  job('流动党员', '双报到', NEWCOMER, async p => {
    await p.tab('我的')
    await p.follow(/^双报到/)
    await p.tap('流动党员')
    await p.tap('区图书馆')
    await p.tap('提交报到')
    await p.sees('… 待审核')
  }),
  job('单位联络员', '核实职工报到', ZHOU, async p => {
    await p.tab('我的')
    await p.follow(/^单位工作室/)
    await p.follow(/^职工和单位报到/)
    await p.tapIn('宋佳', '是本单位的')
    await p.seesNot('宋佳')
  }),
  job('社区书记', '审核双报到', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.tapIn('宋佳', '通过')
    await p.seesNot('宋佳')
  }),
  job('流动党员', '报名组织生活', NEWCOMER, async p => {
    await p.follow(/^点个服务/)
    await p.tap('组织生活')
    await p.tapIn('主题党日：参观区史馆', '点这个')
    await p.tap('确认点单')
    await p.seesNot('备注（可以不填）')
  }),
]
