import { admin } from './admin'
import { attendance } from './attendance'
import type { AllGoodCalls } from './good'
import { inbox } from './inbox'
import { menu } from './menu'
import { people } from './people'
import { points } from './points'
import { post } from './post'
import { report } from './report'
import { shop } from './shop'
import { team } from './team'
import { wish } from './wish'

export const goodCalls: AllGoodCalls = {
  ...{ people, wish, post, attendance, points },
  ...{ menu, team, shop, admin, report, inbox },
}
