import { forbidden } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { isSecretaryOf } from '../../kit/scope'

/** Whether the person could show the code of a shift of this community to herself (see showCode, which asks the same). */
export const mayShowCode = (person: Person, communityId: string) => isSecretaryOf(person, communityId)

/**
 * Throws FORBIDDEN when the code would prove nothing, because the person can show it: hours must not be had by oneself
 * (design invariant 4). A colleague scans the own card, or the street looks into it afterwards.
 */
export function assertNotOwnCode(person: Person, communityId: string) {
  if (mayShowCode(person, communityId))
    throw forbidden(
      '签到码由您自己出示，不能证明您自己到岗。请本社区另一位书记扫您的服务卡；没有同事在场，结束后可以在出勤记录里请街道核实',
    )
}
