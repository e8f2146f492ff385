import { local } from '../../../cloudfunctions/kit/clock'
import { certificate } from '../build/certificate'
import type { Documents } from '../documents'
import { newSeed, type Seed } from '../seed'
import { moments } from '../time'
import { menus } from './menus'
import { ordersHuaiyin, ordersLastMonth, ordersThisMonth } from './orders'
import { type Everyone, everyone, reportIns } from './people'
import { places } from './places'
import { postsHuaiyin } from './postsHuaiyin'
import { crossing, sorting } from './postsWeekly'
import { festival, garden, meals, reading } from './postsWutong'
import { teams } from './teams'
import { wishesDone } from './wishesDone'
import { wishesEnded } from './wishesEnded'
import { wishesHuaiyin } from './wishesHuaiyin'
import { wishesOpen } from './wishesOpen'

/** The demo street as it would stand at `now`; two of the same moment are equal. */
export function demoStreet(now: Date): Documents {
  const seed = newSeed(now)
  places(seed)
  const who = everyone(seed)
  reportIns(seed, who)
  for (const wishes of [wishesDone, wishesOpen, wishesEnded, wishesHuaiyin]) wishes(seed, who)
  for (const posts of [crossing, sorting, meals, reading, garden, festival, postsHuaiyin]) posts(seed, who)
  teams(seed, who)
  const published = menus(seed, who)
  for (const orders of [ordersLastMonth, ordersThisMonth, ordersHuaiyin]) orders(seed, who, published)
  certificateOfLi(seed, who)
  return seed.docs
}

/** 李明's certificate over the last two months, for the liaison to verify. Written last: it counts what is there. */
function certificateOfLi(seed: Seed, { li }: Everyone) {
  const { ago } = moments(seed.now)
  const day = (at: Date) => local(at).format('YYYY-MM-DD')
  const period = { from: day(ago(62, '12:00')), to: day(ago(2, '12:00')) }
  certificate(seed, { of: li, at: ago(1, '08:40'), ...period, code: 'DEM0QX7K' })
}
