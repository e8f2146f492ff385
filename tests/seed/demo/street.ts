import { budgeted } from '../build/budget'
import { settleMenus } from '../build/menu'
import { settled } from '../build/post'
import type { Documents } from '../documents'
import { newSeed } from '../seed'
import { bank } from './bank'
import { certificates, exemptions, library } from './library'
import { menus } from './menus'
import { messages } from './messages'
import { ordersHuaiyin, ordersLastMonth, ordersThisMonth } from './orders'
import { everyone } from './people'
import { places } from './places'
import { postsHuaiyin } from './postsHuaiyin'
import { clinic } from './postsSeries'
import { crossing, sorting } from './postsWeekly'
import { festival, garden, meals, reading } from './postsWutong'
import { reportIns, unitReportIns } from './reportIns'
import { memberRoster } from './roster'
import { shop } from './shop'
import { teams } from './teams'
import { wishesDone } from './wishesDone'
import { wishesEnded } from './wishesEnded'
import { wishesHuaiyin } from './wishesHuaiyin'
import { wishesOpen } from './wishesOpen'
import { wishesTogether } from './wishesTogether'

/** The demo street as it would stand at `now`; two of the same moment are equal. */
export function demoStreet(now: Date): Documents {
  const seed = newSeed(now)
  places(seed)
  const who = everyone(seed)
  reportIns(seed, who)
  unitReportIns(seed, who)
  memberRoster(seed, who)
  for (const wishes of [wishesDone, wishesOpen, wishesEnded, wishesHuaiyin, wishesTogether]) wishes(seed, who)
  for (const posts of [crossing, sorting, meals, reading, garden, festival, clinic, postsHuaiyin])
    posts(seed, who)
  teams(seed, who)
  const published = menus(seed, who)
  for (const orders of [ordersLastMonth, ordersThisMonth, ordersHuaiyin]) orders(seed, who, published)
  settleMenus(seed)
  library(seed, who)
  exemptions(seed, who)
  bank(seed, who)
  certificates(seed, who)
  shop(seed, who)
  settled(seed)
  budgeted(seed)
  messages(seed)
  return seed.docs
}
