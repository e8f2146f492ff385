import { CHEN, job, WANG } from './job'

/** How somebody wants to be told and shown things; then the large letters at work. */
export const own = [
  job('居民', '改消息提醒', WANG, async p => {
    await p.tab('我的')
    await p.follow(/^消息，/)
    await p.follow(/^消息提醒/)
    await p.tap('每天傍晚提醒一次')
    // The choice itself is shown at once, before it is known to be kept.
    await p.sees('已改好')
  }),
  job('居民', '打开大字', CHEN, async p => {
    await p.tap('改用大字')
    await p.button('改用标准字').waitFor()
  }),
  job('在职党员', '大字模式下认领心愿', CHEN, async p => {
    await p.follow('我的')
    await p.follow(/^邻居的心愿/)
    await p.follow(/^旧电脑开机很慢/)
    await p.tap('认领这个心愿')
    await p.tap('我自己')
    await p.button('标记完成').waitFor()
  }),
]
