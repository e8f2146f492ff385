import { team } from '../build/team'
import { wish } from '../build/wish'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'
import { pictureId } from './pictures'

/** 服务队: one at work, one that waits for the secretary, one that was not approved, one that ended. */
export function teams(seed: Seed, who: Everyone) {
  const { zhao, sun, li, handong, xuting, xiaoyan, jianguo, defu, zhigang, wang } = who
  const { ago } = moments(seed.now)
  const company = team(seed, {
    by: li,
    at: ago(60, '20:10'),
    name: '银发陪伴队',
    purpose: '陪独居老人聊天、买菜、看病取药。每周至少去一次，不着急，慢慢聊。',
    joinPolicy: 'approve',
  }).approve(zhao, ago(59, '09:20'))
  company.applicant(handong, ago(55, '19:00')).member(ago(55, '21:00'))
  company.applicant(xuting, ago(50, '12:00')).member(ago(49, '08:30'))
  company.applicant(xiaoyan, ago(1, '20:40'))
  const [next] = seed.docs.shifts
    .filter(one => one.title === '图书角整理' && one.startsAt > seed.now)
    .slice(-1)
  if (!next) throw new Error('a coming shift was asked for')
  company.hold(next, 2, ago(1, '21:00'))
  wish(seed, {
    by: wang,
    at: ago(8, '09:30'),
    title: '把阳台的旧花架拆下楼',
    detail: '铁花架锈了，拆开要两三个人扶着。工具家里有。',
    category: '搬运跑腿',
    photo: pictureId('flowerStand'),
  })
    .approve(zhao, ago(8, '11:00'))
    .claim(li, ago(7, '20:00'), company.doc)
    .joinedByTeam(handong, ago(6, '12:30'))
    .progress(handong, ago(2, '19:00'), '约好这个周末上午去，带手套和绳子。')

  team(seed, {
    by: defu,
    at: ago(30, '10:00'),
    name: '晨练护绿队',
    purpose: '晨练时顺手捡落叶、扶正花草。谁来都行。',
    joinPolicy: 'open',
  }).approve(zhao, ago(29, '09:00'))
  team(seed, {
    by: jianguo,
    at: ago(1, '18:20'),
    name: '楼道安全队',
    purpose: '每月看一遍楼道的灯、扶手和杂物，登记好交给社区。',
    joinPolicy: 'approve',
  })
  team(seed, {
    by: zhigang,
    at: ago(26, '11:00'),
    name: '代购队',
    purpose: '帮大家代购生活用品，收一点跑腿费。',
    joinPolicy: 'open',
  }).decline(sun, ago(25, '15:00'), '服务队不能收费，去掉收费以后可以再申请')
  team(seed, {
    by: xuting,
    at: ago(100, '09:00'),
    name: '夏日送水队',
    purpose: '高温天给户外劳动者送凉茶。',
    joinPolicy: 'open',
  })
    .approve(zhao, ago(99, '09:30'))
    .close(ago(45, '18:00'), '天凉了，任务完成了，明年再聚')
}
