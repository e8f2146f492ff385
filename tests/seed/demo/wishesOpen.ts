import { wish } from '../build/wish'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'
import { pictureId } from './pictures'

/** Wishes of 梧桐社区 that somebody is at, or that wait for somebody. */
export function wishesOpen(seed: Seed, who: Everyone) {
  underWay(seed, who)
  waiting(seed, who)
  givenBack(seed, who)
  toReview(seed, who)
}

function underWay(seed: Seed, { zhao, wang, li, xiuying, jianguo, xuting, handong }: Everyone) {
  const { ago, hoursAgo } = moments(seed.now)
  const about = (title: string, detail: string, category: string) => ({ title, detail, category })
  wish(seed, {
    by: wang,
    at: ago(5, '09:00'),
    ...about('帮我把冬被抱到楼下晾晒', '天晴了想晒两床被子，抱着下楼看不见台阶，怕摔。', '搬运跑腿'),
  })
    .approve(zhao, ago(5, '09:50'))
    .claim(handong, ago(4, '12:30'))
    .fulfil(handong, ago(1, '16:30'), '两床被子晒了一下午，已经送回您家里了。')
  wish(seed, {
    by: xiuying,
    at: ago(4, '10:20'),
    ...about('老花镜鼻托掉了', '镜架还好好的，只是一边鼻托掉了，眼镜店太远去不了。', '家电维修'),
  })
    .approve(zhao, ago(4, '11:00'))
    .claim(li, ago(3, '20:10'))
    .fulfil(li, ago(1, '12:40'), '配了一对新鼻托装好了，您戴上试试松紧。')
  wish(seed, {
    by: jianguo,
    at: ago(4, '16:00'),
    ...about('想学会和外地孙女视频', '孙女在外地上学，手机上总是只有声音没有画面。', '数字帮办'),
  })
    .approve(zhao, ago(3, '09:15'))
    .claim(li, ago(2, '19:30'))
  wish(seed, {
    by: xuting,
    at: ago(8, '21:00'),
    ...about('阳台推拉门卡住了', '拉到一半就卡，用力也推不动，冬天关不严漏风。', '家电维修'),
    photo: pictureId('slidingDoor'),
  })
    .approve(zhao, ago(7, '09:00'))
    .claim(handong, ago(6, '18:00'))
    .fulfil(handong, ago(3, '18:30'), '轨道清理过了，也上了油。')
    .notDone(hoursAgo(8), '推起来顺多了，但最后一掌宽还是关不上，麻烦再看看。')
}

function waiting(seed: Seed, { zhao, wang, xiuying, xiaoyan, defu }: Everyone) {
  const { ago } = moments(seed.now)
  const post = (by: typeof wang, at: Date, title: string, detail: string, category: string) =>
    wish(seed, { by, at, title, detail, category })
  post(
    defu,
    ago(3, '14:00'),
    '找人下下象棋',
    '下午常在活动室，棋友搬走了，想找一位邻居每周下一两盘。',
    '陪伴照料',
  ).approve(zhao, ago(3, '15:10'))
  post(
    xiaoyan,
    ago(2, '21:20'),
    '教孩子骑自行车',
    '孩子八岁，周末在小区广场学，我们夫妻都不会骑。',
    '学习辅导',
  ).approve(zhao, ago(1, '09:00'))
  post(
    xiuying,
    ago(2, '08:40'),
    '社保卡照片要更新',
    '短信说要在手机上更新照片，我不会操作。',
    '数字帮办',
  ).approve(zhao, ago(2, '10:30'))
  post(
    wang,
    ago(1, '09:20'),
    '量一量阳台做个晾衣架',
    '想请人帮忙量尺寸、看看能不能装，材料我自己买。',
    '家电维修',
  ).approve(zhao, ago(1, '11:40'))
}

/** Claimed once and given back: it waits again. */
function givenBack(seed: Seed, { zhao, li, xuting }: Everyone) {
  const { ago } = moments(seed.now)
  const ladder = { title: '想借一架人字梯换窗帘', detail: '只用半天，周末用完当天还，可以自己来取。' }
  wish(seed, { by: xuting, at: ago(6, '20:10'), ...ladder, category: '物品互助' })
    .approve(zhao, ago(5, '09:05'))
    .claim(li, ago(4, '21:00'))
    .release(li, ago(3, '08:00'), '家里的梯子借给亲戚了，怕耽误您，请别的邻居接一下。')
}

function toReview(seed: Seed, { wang, jianguo }: Everyone) {
  const { hoursAgo } = moments(seed.now)
  const window = { title: '厨房窗户关不严', detail: '合页松了，晚上漏风，拧了几次都拧不紧。' }
  const bench = { title: '健身角的长椅松了', detail: '坐上去晃，老人多，怕摔着。' }
  wish(seed, { by: wang, at: hoursAgo(6), ...window, category: '家电维修' })
  wish(seed, { by: jianguo, at: hoursAgo(3), ...bench, category: '公共设施' })
}
