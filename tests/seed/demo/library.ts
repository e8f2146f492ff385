import { local } from '../../../cloudfunctions/kit/clock'
import { certificate } from '../build/certificate'
import { served } from '../build/claim'
import { exemption } from '../build/exemption'
import { person } from '../build/person'
import { post } from '../build/post'
import { reportIn } from '../build/reportIn'
import type { Seed } from '../seed'
import { moments } from '../time'
import { BEGAN_DAYS_AGO, type Everyone } from './people'

const STORY_HOURS = 8

/** The library's members beside 李明, whom its liaison 周倩 looks after: one on target, one behind, one posted away. */
export function library(seed: Seed, { zhao, zhou }: Everyone) {
  const { ago } = moments(seed.now)
  const member = (id: string, name: string) => {
    const joined = person(seed, { id, name, communityId: 'wutong', joinedAt: ago(BEGAN_DAYS_AGO, '10:10') })
    const application = { by: joined, at: ago(BEGAN_DAYS_AGO - 15, '12:40'), unitId: 'library' }
    reportIn(seed, { ...application, kind: 'inService' }).approve(zhao, ago(BEGAN_DAYS_AGO - 16, '09:20'))
    return joined
  }
  const lin = member('demo-member-lin', '林雪')
  const gao = member('demo-member-gao', '高远')
  const song = member('demo-member-song', '宋楠')
  const shifts = post(seed, {
    by: zhao,
    at: ago(BEGAN_DAYS_AGO - 25, '15:00'),
    title: '周末故事会',
    detail: '给孩子们读绘本，读完一起画一画。书由图书馆带来，会读、爱笑就行。',
    venueId: 'wutong-reading',
    pointsPerHour: 20,
    shifts: Array.from({ length: STORY_HOURS }, (_, index) => {
      const day = 100 - index * 12
      return { startsAt: ago(day, '15:00'), endsAt: ago(day, '16:30'), capacity: 3 }
    }),
  })
  for (const [index, shift] of shifts.entries()) {
    served(seed, shift, lin)
    if (index < 3) served(seed, shift, gao)
  }
  const month = (months: number) => local(seed.now).add(months, 'month').format('YYYY-MM')
  exemption(seed, {
    ...{ by: gao, at: ago(1, '20:30'), from: month(1), to: month(2), kind: 'illness' },
    reason: '下个月要做膝盖手术，医生嘱咐休养两个月。',
  })
  exemption(seed, {
    ...{ by: song, at: ago(60, '09:15'), from: month(-1), to: month(1), kind: 'posted' },
    reason: '单位派去外地支援建馆三个月。',
  }).grant(zhou, ago(59, '10:00'))
}

/** Exemptions that a secretary decides on, one of them declined. */
export function exemptions(seed: Seed, { zhao, sun, handong, dengyu }: Everyone) {
  const { ago } = moments(seed.now)
  const month = (months: number) => local(seed.now).add(months, 'month').format('YYYY-MM')
  exemption(seed, {
    ...{ by: handong, at: ago(2, '19:10'), from: month(1), to: month(1), kind: 'other' },
    reason: '回老家照顾住院的父亲，下个月不在社区。',
  })
  exemption(seed, {
    ...{ by: handong, at: ago(40, '19:10'), from: month(2), to: month(3), kind: 'posted' },
    reason: '预计要去外地项目。',
  })
    .grant(zhao, ago(39, '09:30'))
    .revoke(zhao, ago(20, '09:30'), '项目取消了，本人说不用了')
  exemption(seed, {
    ...{ by: dengyu, at: ago(30, '21:00'), from: month(0), to: month(0), kind: 'other' },
    reason: '这个月比较忙。',
  }).decline(sun, ago(29, '10:00'), '每月一次就够，可以选周末的岗位，忙得过来')
}

/** Certificates: 李明's for the liaison to verify, which stands for a revoked one, and a revoked one of 韩冬's. */
export function certificates(seed: Seed, { li, handong }: Everyone) {
  const { ago } = moments(seed.now)
  const day = (at: Date) => local(at).format('YYYY-MM-DD')
  const period = { from: day(ago(62, '12:00')), to: day(ago(2, '12:00')) }
  const old = certificate(seed, { of: li, at: ago(1, '08:10'), ...period, code: 'DEM0R3V0' })
  old.revoke(ago(1, '08:30'), '服务记录有更正')
  certificate(seed, { of: li, at: ago(1, '08:40'), ...period, code: 'DEM0QX7K', replaces: old.number })
  const month = { from: day(ago(31, '12:00')), to: day(ago(3, '12:00')) }
  certificate(seed, { of: handong, at: ago(2, '18:00'), ...month, code: 'DEM0HD0N' }).revoke(
    ago(1, '18:00'),
    '服务记录有更正',
  )
}
