import { claim, served } from '../build/claim'
import { post } from '../build/post'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'

/** 四点半课堂 and 健康小屋 of 槐荫社区. */
export function postsHuaiyin(seed: Seed, { sun, chen, lihua, liu, ma }: Everyone) {
  const { ago, ahead, halfHours } = moments(seed.now)
  const [lesson, nextLesson] = post(seed, {
    by: sun,
    at: ago(12, '10:00'),
    title: '四点半课堂陪读',
    detail: '放学后陪孩子们写作业、读绘本，家长下班来接。不补课，有耐心就行。',
    venueId: 'huaiyin-after-school',
    pointsPerHour: 15,
    shifts: [
      { startsAt: ago(7, '16:30'), endsAt: ago(7, '18:00'), capacity: 2 },
      { startsAt: ahead(1, '16:30'), endsAt: ahead(1, '18:00'), capacity: 2 },
      { startsAt: ahead(3, '16:30'), endsAt: ahead(3, '18:00'), capacity: 2 },
    ],
  })
  const [health] = post(seed, {
    by: sun,
    at: ago(5, '15:00'),
    title: '健康小屋量血压',
    detail: '帮来量血压的老人登记、递水。会用电子血压计就行，有医生在场。',
    venueId: 'huaiyin-health',
    pointsPerHour: 20,
    shifts: [{ startsAt: halfHours(1), endsAt: halfHours(4), capacity: 2 }],
  })
  if (!lesson || !nextLesson || !health) throw new Error('four shifts were asked for')
  served(seed, lesson, lihua)
  served(seed, lesson, liu)
  claim(seed, nextLesson, ma, ago(1, '20:00'))
  claim(seed, health, chen, ago(1, '18:30'))
}
