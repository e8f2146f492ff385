import { wish } from '../build/wish'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'

/** Wishes of 梧桐社区 that more than two have a part in: elders without a phone, helpers, reports. */
export function wishesTogether(seed: Seed, who: Everyone) {
  forElders(seed, who)
  helped(seed, who)
  reported(seed, who)
}

function forElders(seed: Seed, { zhao, he, xuting }: Everyone) {
  const { ago, ahead, hoursAgo } = moments(seed.now)
  wish(seed, {
    by: zhao,
    elder: '何奶奶',
    at: ago(7, '10:20'),
    title: '每周帮买一次菜',
    detail: '八十六岁，独居，没有手机。想请人每周六上午帮买一次菜，钱当面给。',
    category: '搬运跑腿',
    wantedBy: ahead(6, '23:59'),
    contact: { name: '何奶奶', phone: '02061230019', address: '梧桐里小区 5 号楼 102' },
  })
    .approve(he, ago(6, '16:00'))
    .claim(xuting, ago(5, '20:00'))
    .disclosed(xuting, ago(5, '20:05'))
    .progress(xuting, ago(2, '11:30'), '和何奶奶说好了每周六九点去，第一次已经买好送到。')
  wish(seed, {
    by: zhao,
    elder: '钱爷爷',
    at: hoursAgo(5),
    title: '读一读最近的药品说明',
    detail: '眼睛不好，新换的药看不清说明书，想请人来读一遍。没有手机，由社区代许。',
    category: '陪伴照料',
    contact: { name: '钱爷爷', address: '梧桐里小区 1 号楼 203' },
  })
}

function helped(seed: Seed, { zhao, defu, li, handong, xiaoyan }: Everyone) {
  const { ago } = moments(seed.now)
  wish(seed, {
    by: defu,
    at: ago(29, '09:00'),
    title: '把书柜搬到女儿家',
    detail: '两层的旧书柜，从 3 号楼搬到 6 号楼，一个人抬不动。',
    category: '搬运跑腿',
    contact: { name: '冯师傅', phone: '13900001234' },
  })
    .approve(zhao, ago(29, '10:30'))
    .claim(li, ago(28, '19:00'))
    .helped(handong, ago(28, '20:00'), li, ago(28, '20:30'))
    .helped(xiaoyan, ago(27, '08:00'), li, ago(27, '08:20'))
    .disclosed(li, ago(27, '12:00'))
    .fulfil(li, ago(26, '10:00'), '三个人一起抬过去了，书也按原来的顺序摆好了。')
    .confirm(defu, ago(26, '18:00'), { rating: 5, thanks: '三位年轻人一趟就搬好了，连书都摆整齐了。' })
    .thanksShared(ago(25, '09:00'))
}

function reported(seed: Seed, { zhao, xuting, xiaoyan, jianguo, defu }: Everyone) {
  const { ago } = moments(seed.now)
  const post = (by: typeof xuting, days: number, title: string, detail: string) =>
    wish(seed, { by, at: ago(days, '18:00'), title, detail, category: '其他' }).approve(
      zhao,
      ago(days - 1, '09:00'),
    )
  post(xuting, 12, '帮忙给店里刷好评', '朋友开的小店，想请邻居们帮着刷几条好评。')
    .reported(jianguo, ago(10, '12:00'), '这是在替商家刷好评')
    .takeDown(zhao, ago(10, '15:00'), '刷好评不是微心愿，也不诚信。真有难处可以重新写。')
  post(xiaoyan, 9, '收几本旧画册', '孩子学画画用，旧的就好，可以用家里的绘本换。').reported(
    defu,
    ago(1, '17:00'),
    '怕是收去卖的，请社区问问',
  )
}
