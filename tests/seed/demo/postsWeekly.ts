import { claim, served } from '../build/claim'
import { post } from '../build/post'
import type { Seed } from '../seed'
import { moments, plus } from '../time'
import { BEGAN_DAYS_AGO, type Everyone } from './people'

const WEEKS_BACK = 15
const WEEKS_AHEAD = 3

/** 路口文明劝导, every week since the beginning: the backbone of everyone's standing. */
export function crossing(seed: Seed, { zhao, li, handong, xuting, xiaoyan, defu }: Everyone) {
  const { ago, ahead } = moments(seed.now)
  const week = (number: number) => {
    const day = number * 7 - 3
    return { startsAt: ahead(day, '07:30'), endsAt: ahead(day, '09:00'), capacity: 4 }
  }
  const weeks = Array.from({ length: WEEKS_BACK + WEEKS_AHEAD }, (_, index) => week(index - WEEKS_BACK + 1))
  const shifts = post(seed, {
    by: zhao,
    at: ago(BEGAN_DAYS_AGO - 15, '10:00'),
    title: '路口文明劝导',
    detail: '早高峰在梧桐路口提醒行人和电动车走各自的道，扶老人过马路。岗亭里有背心和小旗，直接来就行。',
    venueId: 'wutong-crossing',
    pointsPerHour: 20,
    shifts: weeks,
  })
  const past = shifts.filter(shift => shift.endsAt < seed.now)
  for (const [index, shift] of past.entries()) {
    if (index % 2 === 0) served(seed, shift, li)
    if (index % 3 !== 1) served(seed, shift, handong)
    if (index % 4 === 3) served(seed, shift, xuting)
  }
  const [latest, next] = [past.at(-1), shifts.find(shift => shift.startsAt > seed.now)]
  if (!latest || !next) throw new Error('the weeks around now are missing')
  claim(seed, latest, xiaoyan, plus(latest.startsAt, -2000))
    .noShow(zhao, plus(latest.endsAt, 90))
    .appeal(plus(latest.endsAt, 200), '那天我在路口西侧，没有走到岗亭，许婷看见我了')
  claim(seed, latest, defu, plus(latest.startsAt, -1900)).excuse(
    zhao,
    plus(latest.startsAt, -600),
    '膝盖疼，提前请了假',
  )
  claim(seed, next, handong, ago(1, '20:15'))
}

/** 垃圾分类桶边指导 in the other community, every week too. */
export function sorting(seed: Seed, { sun, chen, dengyu, zhigang }: Everyone) {
  const { ago, ahead } = moments(seed.now)
  const week = (number: number) => {
    const day = number * 7 - 2
    return { startsAt: ahead(day, '18:30'), endsAt: ahead(day, '20:00'), capacity: 3 }
  }
  const shifts = post(seed, {
    by: sun,
    at: ago(BEGAN_DAYS_AGO - 20, '09:30'),
    title: '桶边分类指导',
    detail: '傍晚在北院分类站帮邻居把厨余袋破开、分清其他垃圾。手套和夹子站里有。',
    venueId: 'huaiyin-sorting',
    pointsPerHour: 20,
    shifts: Array.from({ length: 14 }, (_, index) => week(index - 11)),
  })
  const past = shifts.filter(shift => shift.endsAt < seed.now)
  for (const [index, shift] of past.entries()) {
    if (index % 2 === 1) served(seed, shift, chen)
    if (index > 6) served(seed, shift, dengyu)
  }
  const next = shifts.find(shift => shift.startsAt > seed.now)
  if (!next) throw new Error('the coming week is missing')
  claim(seed, next, chen, ago(1, '21:00'))
  claim(seed, next, zhigang, ago(1, '21:20')).cancel(ago(1, '22:00'), '那天要值夜班，来不了')
}
