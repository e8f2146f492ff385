import { CLERK, job, LI } from './job'

/** What one job leaves for another. */
const kept = { voucher: '' }

/** What points are good for. */
export const shop = [
  job('居民', '用积分换东西', LI, async p => {
    await p.tab('服务')
    await p.follow(/^爱心加油站/)
    await p.follow(/^豆浆油条一份/)
    await p.tap('用 12 积分兑换')
    await p.agree('确定')
    await p.sees('待领取')
    kept.voucher = await p.textOf(/^\d{4} \d{4}$/)
  }),
  job('积分商户', '核销兑换券', CLERK, async p => {
    await p.tab('我的')
    await p.follow(/^核销兑换券/)
    await p.type('8 位券码', kept.voucher)
    await p.tap('查这张券')
    await p.tap('已交给对方，核销')
    await p.sees('核销成功')
  }),
]
