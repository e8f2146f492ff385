import { wish } from '../build/wish'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'

/** Wishes of 梧桐社区 that came true, and how. */
export function wishesDone(seed: Seed, who: Everyone) {
  doneByLi(seed, who)
  doneByHandong(seed, who)
}

function doneByLi(seed: Seed, { zhao, wang, li, jianguo, defu }: Everyone) {
  const { ago } = moments(seed.now)
  wish(seed, {
    by: defu,
    at: ago(62, '09:10'),
    title: '厨房水龙头一直滴水',
    detail: '拧紧了还是滴，一晚上能接半盆。家里有新龙头，就是自己换不动。',
    category: '家电维修',
  })
    .approve(zhao, ago(62, '10:00'))
    .claim(li, ago(61, '20:30'))
    .fulfil(li, ago(59, '10:40'), '新龙头换好了，试了三遍不漏水，旧龙头也带走了。')
    .confirm(defu, ago(59, '18:00'), { rating: 5, thanks: '小李手脚麻利，还把水池擦干净了，谢谢。' })
  wish(seed, {
    by: jianguo,
    at: ago(34, '15:20'),
    title: '教我用手机挂号',
    detail: '区医院改成网上挂号了，我总是找不到该点哪里，想请人当面教一遍。',
    category: '数字帮办',
  })
    .approve(zhao, ago(34, '16:45'))
    .claim(li, ago(33, '19:05'))
    .fulfil(li, ago(31, '14:30'), '一起挂好了下周的内分泌科，步骤写成大字卡片留在您家了。')
    .confirm(jianguo, ago(30, '08:30'), { rating: 5, thanks: '照着卡片自己又挂了一次，成功了！' })
  wish(seed, {
    by: wang,
    at: ago(9, '08:50'),
    title: '修楼道灯',
    detail: '2 号楼 1 单元三层的灯坏了有一周，晚上上下楼看不清台阶。',
    category: '公共设施',
  })
    .approve(zhao, ago(9, '09:30'))
    .claim(li, ago(8, '18:20'))
    .fulfil(li, ago(7, '19:10'), '换了声控灯管，请物业的电工一起看过线路。')
    .confirm(wang, ago(6, '20:00'), { rating: 5, thanks: '现在亮堂了，晚上下楼心里踏实。' })
}

function doneByHandong(seed: Seed, { zhao, xiuying, defu, handong }: Everyone) {
  const { ago } = moments(seed.now)
  wish(seed, {
    by: xiuying,
    at: ago(21, '10:00'),
    title: '陪我去医院取药',
    detail: '腿脚不太方便，每月要去区医院取一次药，希望有人陪着走一趟。',
    category: '陪伴照料',
  })
    .approve(zhao, ago(21, '11:10'))
    .claim(handong, ago(20, '12:15'))
    .fulfil(handong, ago(18, '11:20'), '上午陪周阿姨取了药，送到家门口了。')
    .confirm(xiuying, ago(17, '09:00'), { rating: 5, thanks: '路上一直扶着我，像自家孩子一样。' })
  wish(seed, {
    by: defu,
    at: ago(17, '13:30'),
    title: '帮忙把旧沙发抬下楼',
    detail: '三楼，没有电梯。和物业约好了，抬到楼下就有人收。',
    category: '搬运跑腿',
  })
    .approve(zhao, ago(17, '15:00'))
    .claim(handong, ago(16, '18:40'))
    .fulfil(handong, ago(14, '10:10'), '叫上两位同事一起抬下去了，楼道也扫了。')
    .confirm(zhao, ago(5, '09:20'), { thanks: '已向冯师傅电话核实，沙发确实运走了。' })
}
