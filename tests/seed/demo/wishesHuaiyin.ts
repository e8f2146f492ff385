import type { Person } from '../../../cloudfunctions/kit/person'
import { wish } from '../build/wish'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'

/** Wishes of 槐荫社区, in every state but expired. */
export function wishesHuaiyin(seed: Seed, who: Everyone) {
  claimed(seed, who)
  unclaimed(seed, who)
}

const poster = (seed: Seed) => (by: Person, at: Date, title: string, detail: string, category: string) =>
  wish(seed, { by, at, title, detail, category })

function claimed(seed: Seed, { sun, ma, chen, yumei, zhigang, dengyu }: Everyone) {
  const { ago } = moments(seed.now)
  const post = poster(seed)
  post(
    yumei,
    ago(40, '09:00'),
    '想知道血压计准不准',
    '家里的血压计和医院量的差很多，想请懂的人看看。',
    '陪伴照料',
  )
    .approve(sun, ago(40, '10:00'))
    .claim(chen, ago(39, '18:00'))
    .fulfil(chen, ago(37, '19:00'), '和医院的仪器比对过，袖带绑法教会了，误差在正常范围。')
    .confirm(yumei, ago(36, '08:00'), { rating: 5, thanks: '陈医生讲得明白。' })
  post(ma, ago(19, '22:00'), '楼下充电口总跳闸', '晚上一充电就跳，整排都停。', '公共设施')
    .approve(sun, ago(18, '09:00'))
    .claim(dengyu, ago(17, '19:30'))
    .fulfil(dengyu, ago(12, '17:00'), '请供电所的师傅换了空开，连试三晚没再跳。')
    .confirm(ma, ago(11, '22:30'), { rating: 4, thanks: '好用，多谢。' })
  post(
    zhigang,
    ago(10, '12:00'),
    '换一块门禁卡',
    '老卡刷不开单元门，办卡的窗口我上班时间去不了。',
    '搬运跑腿',
  )
    .approve(sun, ago(10, '14:00'))
    .claim(chen, ago(9, '12:40'))
    .fulfil(chen, ago(2, '18:10'), '新卡放在您家信箱里了，已经在门口试过。')
  post(yumei, ago(6, '07:40'), '陪我去做一次体检', '孩子不在身边，做胃镜要有人陪。', '陪伴照料')
    .approve(sun, ago(6, '09:30'))
    .claim(chen, ago(5, '20:00'))
}

function unclaimed(seed: Seed, { sun, ma, zhigang, dengyu }: Everyone) {
  const { ago, hoursAgo } = moments(seed.now)
  const post = poster(seed)
  post(ma, ago(3, '19:00'), '想找人教包粽子', '老家的手艺断了，想学会了包给孩子吃。', '学习辅导').approve(
    sun,
    ago(2, '09:10'),
  )
  post(zhigang, ago(2, '20:15'), '旧电脑开机很慢', '孩子上网课用，开机要七八分钟。', '数字帮办').approve(
    sun,
    ago(1, '10:20'),
  )
  post(ma, hoursAgo(4), '北院路面有个坑', '下雨积水，老人推车过不去。', '公共设施')
  post(dengyu, ago(14, '12:00'), '代缴一笔物业费', '人在外地，想请邻居先垫付。', '其他').decline(
    sun,
    ago(13, '09:00'),
    '微心愿不办理垫钱、代缴这类涉及钱款的事，物业支持网上缴费，需要的话我们教您。',
  )
  post(zhigang, ago(30, '18:00'), '借一个打气筒', '轮胎没气了。', '物品互助').withdraw(ago(30, '18:40'))
}
