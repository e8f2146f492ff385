import { initTRPC } from '@trpc/server'
import { AppError, forbidden } from './errors'
import type { Person, RoleName } from './person'

/** Who calls, as the cloud vouches: never anything the client sent. */
export interface Caller {
  openId: string
  /** Null until the caller has joined a community. */
  person: Person | null
}

/** What a procedure demands: `visitor` is anyone WeChat knows, `resident` has joined a community. */
export type Needs = 'visitor' | 'resident' | RoleName

interface Meta {
  needs: Needs
}

const t = initTRPC.context<Caller>().meta<Meta>().create()

export const router = t.router

const NAMES: Record<RoleName, string> = {
  secretary: '社区书记',
  unitLiaison: '单位联络员',
  merchant: '积分商户',
  streetAdmin: '街道管理员',
}

/** Procedures open to anyone WeChat knows; `ctx.person` may be null. */
export const visitorProcedure = t.procedure.meta({ needs: 'visitor' })

/**
 * Procedures for people who joined a community and, where a role is named, hold it somewhere. Which community or unit
 * the role must cover depends on the document, so the use case checks it (kit/scope).
 * Errors: FORBIDDEN, with what to do next.
 */
export const procedure = (needs: Exclude<Needs, 'visitor'>) =>
  t.procedure.meta({ needs }).use(({ ctx, next }) => {
    const { person } = ctx
    if (!person) throw new AppError('FORBIDDEN', '请先加入您所在的社区')
    if (person.erasing) throw forbidden('您的账号正在注销，不能再办理')
    if (needs !== 'resident' && !person.roles.some(r => r.role === needs))
      throw forbidden(`只有${NAMES[needs]}可以办理`)
    return next({ ctx: { ...ctx, person } })
  })
