import type { AdminRouter } from './admin/router'
import type { AttendanceRouter } from './attendance/router'
import type { InboxRouter } from './inbox/router'
import type { MenuRouter } from './menu/router'
import type { PeopleRouter } from './people/router'
import type { PointsRouter } from './points/router'
import type { PostRouter } from './post/router'
import type { ReportRouter } from './report/router'
import type { ShopRouter } from './shop/router'
import type { TeamRouter } from './team/router'
import type { WishRouter } from './wish/router'

/** The deployed functions by name, for whoever calls them: inputs and answers follow by inference (`import type`). */
export interface Routers {
  people: PeopleRouter
  wish: WishRouter
  post: PostRouter
  attendance: AttendanceRouter
  points: PointsRouter
  menu: MenuRouter
  team: TeamRouter
  shop: ShopRouter
  report: ReportRouter
  admin: AdminRouter
  inbox: InboxRouter
}
