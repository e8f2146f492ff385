import { order } from '../build/order'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Menus } from './menus'
import type { Everyone } from './people'

/** Orders of last month: all of them done with, and reviewed. */
export function ordersLastMonth(seed: Seed, who: Everyone, { wutongLast, huaiyinLast }: Menus) {
  const { zhao, sun, wang, li, xiuying, defu, handong, yumei, chen, zhigang, xuting, jianguo } = who
  const { inMonth } = moments(seed.now)
  const on = (day: number, time: string) => inMonth(-1, day, time)
  order(seed, wutongLast('量血压'), { by: wang, at: on(2, '09:00') })
    .dispatch(zhao, handong, on(2, '10:00'))
    .accept(handong, on(2, '12:00'))
    .complete(handong, on(4, '09:40'), '血压正常，记录表贴在冰箱上了。')
    .review(on(4, '20:00'), 5, '很耐心')
  order(seed, wutongLast('上门理发'), { by: xiuying, at: on(5, '08:30'), note: '腿脚不便，麻烦上门' })
    .dispatch(zhao, xuting, on(5, '09:10'))
    .accept(xuting, on(5, '18:00'))
    .complete(xuting, on(8, '10:30'), '陪志愿理发师一起上门，剪好后打扫干净了。')
    .review(on(8, '15:00'), 5, '剪得精神，谢谢')
  order(seed, wutongLast('家电检修'), { by: defu, at: on(9, '14:00'), note: '电饭锅不保温' })
    .dispatch(zhao, li, on(9, '15:00'))
    .accept(li, on(9, '19:00'))
    .complete(li, on(11, '19:30'), '换了温控片。')
    .reopen(on(13, '09:00'), '用了两天又不保温了')
    .accept(li, on(13, '19:00'))
    .complete(li, on(15, '18:50'), '温控片是次品，换了新的，试了一晚。')
    .review(on(17, '08:00'), 4, '第二次修好了')
  order(seed, wutongLast('助浴'), { by: jianguo, at: on(6, '09:00') })
    .dispatch(zhao, xuting, on(6, '10:00'))
    .accept(xuting, on(6, '18:00'))
    .complete(xuting, on(10, '10:30'), '两位护理员上门，洗得很周到。')
    .review(on(11, '09:00'), 4, '师傅很细心')
  order(seed, huaiyinLast('量血压'), { by: yumei, at: on(6, '09:00') })
    .dispatch(sun, chen, on(6, '10:00'))
    .accept(chen, on(6, '20:00'))
    .complete(chen, on(10, '10:00'), '量过了，略偏高，约了家庭医生复查。')
    .review(on(10, '18:00'), 5)
  order(seed, huaiyinLast('上门理发'), { by: zhigang, at: on(12, '09:00') }).cancel(on(12, '21:00'))
}

/** Orders of this month, in every state. */
export function ordersThisMonth(seed: Seed, who: Everyone, { wutong, orgLife }: Menus) {
  const { zhao, wang, li, xiuying, jianguo, defu, xuting, handong } = who
  const { ago, hoursAgo } = moments(seed.now)
  order(seed, wutong('上门理发'), { by: wang, at: hoursAgo(5), note: '周末上午都在家' })
  order(seed, wutong('家电检修'), {
    by: jianguo,
    at: ago(2, '09:00'),
    note: '电视只有声音没有画面',
  }).dispatch(zhao, li, ago(1, '09:30'))
  order(seed, wutong('上门理发'), { by: defu, at: ago(3, '08:40') })
    .dispatch(zhao, xuting, ago(3, '10:00'))
    .accept(xuting, ago(2, '18:30'))
  order(seed, wutong('家电检修'), { by: wang, at: ago(4, '10:00'), note: '洗衣机脱水时响得厉害' })
    .dispatch(zhao, li, ago(4, '11:00'))
    .accept(li, ago(4, '19:00'))
    .complete(li, ago(1, '19:40'), '垫脚调平了，轴承上了油，脱水不响了。')
  order(seed, wutong('磨剪子磨刀'), { by: xuting, at: ago(5, '09:00') })
    .dispatch(zhao, handong, ago(5, '10:00'))
    .accept(handong, ago(5, '18:00'))
    .complete(handong, ago(3, '10:00'), '两把菜刀都磨好了。')
    .review(ago(3, '20:00'), 5, '切菜省力多了')
  order(seed, wutong('衣物缝补'), { by: defu, at: ago(2, '08:00'), note: '大衣口袋开线' })
    .dispatch(zhao, xuting, ago(2, '09:00'))
    .handBack(xuting, ago(1, '12:00'), '这周加班，怕耽误您穿，请换一位')
  order(seed, wutong('磨剪子磨刀'), { by: jianguo, at: ago(4, '08:00'), note: '三把菜刀，想请人上门取' })
    .dispatch(zhao, handong, ago(4, '09:00'))
    .handBack(handong, ago(3, '12:00'), '这周上夜班，去不了')
    .dispatch(zhao, xuting, ago(3, '15:00'))
    .handBack(xuting, ago(1, '15:00'), '出差了，下周才回来')
  order(seed, wutong('磨剪子磨刀'), { by: xiuying, at: ago(3, '09:10') }).cancel(ago(3, '19:00'))
  order(seed, wutong('上门理发'), { by: jianguo, at: ago(4, '14:00') }).decline(
    zhao,
    ago(3, '09:00'),
    '本周理发志愿者都排满了，下周三活动室有集中理发，欢迎您来',
  )
  order(seed, wutong('量血压'), { by: defu, at: ago(6, '09:00'), note: '想在家里量' })
    .dispatch(zhao, handong, ago(5, '09:00'))
    .overdue()
  order(seed, wutong('陪老人去医院'), { by: xiuying, at: hoursAgo(3), session: 0, note: '市二院，复查' })
  order(seed, orgLife('读书分享会（群众可参加）'), { by: li, at: ago(2, '21:00') })
}

/** The other community's. */
export function ordersHuaiyin(seed: Seed, { sun, ma, yumei, dengyu }: Everyone, { huaiyin }: Menus) {
  const { ago, hoursAgo } = moments(seed.now)
  order(seed, huaiyin('自行车修理'), { by: ma, at: ago(2, '19:00'), note: '后轮刹车不灵' }).dispatch(
    sun,
    dengyu,
    ago(1, '09:00'),
  )
  order(seed, huaiyin('上门理发'), { by: yumei, at: hoursAgo(7) })
}
