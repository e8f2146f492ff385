import { adminRouter } from '@cloud/admin/router'
import { attendanceRouter } from '@cloud/attendance/router'
import { inboxRouter } from '@cloud/inbox/router'
import type { Needs } from '@cloud/kit/procedure'
import { menuRouter } from '@cloud/menu/router'
import { peopleRouter } from '@cloud/people/router'
import { pointsRouter } from '@cloud/points/router'
import { postRouter } from '@cloud/post/router'
import { reportRouter } from '@cloud/report/router'
import { shopRouter } from '@cloud/shop/router'
import { teamRouter } from '@cloud/team/router'
import { wishRouter } from '@cloud/wish/router'
import type { AnyRouter } from '@trpc/server'
import * as z from 'zod'
import type { FunctionName } from '../client'

const routers: Record<FunctionName, AnyRouter> = {
  people: peopleRouter,
  wish: wishRouter,
  post: postRouter,
  attendance: attendanceRouter,
  points: pointsRouter,
  menu: menuRouter,
  team: teamRouter,
  shop: shopRouter,
  admin: adminRouter,
  report: reportRouter,
  inbox: inboxRouter,
}

const defined = z.object({
  _def: z.object({
    type: z.enum(['query', 'mutation']),
    meta: z.object({ needs: z.string() }).optional(),
  }),
})
// A procedure is a function; zod looks at its properties only when told that it is an object.
const propertiesOf = (procedure: object) => defined.parse({ ...procedure })

const FUNCTIONS: FunctionName[] = [
  'people',
  'wish',
  'post',
  'attendance',
  'points',
  'menu',
  'team',
  'shop',
  'admin',
  'report',
  'inbox',
]

/** Every procedure there is, with what it demands of its caller. */
export const procedures = FUNCTIONS.flatMap(name =>
  Object.entries<object>(routers[name]._def.procedures).map(([path, procedure]) => ({
    name,
    path,
    full: `${name}.${path}`,
    type: propertiesOf(procedure)._def.type,
    needs: propertiesOf(procedure)._def.meta?.needs,
  })),
)

export const NEEDS: readonly Needs[] = [
  'visitor',
  'resident',
  'secretary',
  'unitLiaison',
  'merchant',
  'streetAdmin',
]
