import { job, LI, WANG, ZHAO } from './job'

/** Services of the menu. */
export const orders = [
  job('居民', '点个服务', WANG, async p => {
    await p.follow(/^点个服务/)
    await p.tapIn('磨剪子磨刀', '点这个')
    await p.tap('确认点单')
    await p.seesNot('备注（可以不填）')
  }),
  job('社区书记', '派单', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.tapIn('衣物缝补', '派单')
    await p.tap(/^周倩/)
    await p.tap('派给选中的')
    await p.sees(/派给 周倩/)
  }),
  job('在职党员', '接单', LI, async p => {
    await p.tab('我的')
    await p.follow(/^派给我的服务/)
    await p.follow(/^家电检修/)
    await p.tap('接单')
    await p.button('完成服务').waitFor()
  }),
  job('在职党员', '完成服务', LI, async p => {
    await p.tab('我的')
    await p.follow(/^派给我的服务/)
    await p.follow(/^家电检修/)
    await p.tap('完成服务')
    await p.type('说说完成情况', '换了排线，有画面了。')
    await p.tap('提交完成情况')
    await p.sees('… 待评价')
  }),
  job('居民', '评价服务', WANG, async p => {
    await p.tab('服务')
    await p.follow(/^家电检修/)
    await p.tap('评价这次服务')
    await p.tap('提交评价')
    await p.sees('✓ 已评价')
  }),
  job('社区书记', '发布服务菜单', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.follow(/^菜单和草稿/)
    await p.follow('复制到本月')
    await p.type('菜单名称', '冬日服务进楼道')
    await p.tap('预览，再发布')
    await p.tap('发布菜单')
    await p.agree('发布')
    // The name stands in the preview, too: published it is only when that is gone.
    await p.seesNot('居民会看到这些。看清楚了再发布。')
    await p.sees(/冬日服务进楼道/)
  }),
]
