import path from 'node:path'
import { signedOut } from './cloud'
import type { Cloud } from './runtime/session'

/** The compiled mini-program that the smoke test runs. */
export const dist = path.resolve(process.env.LINLI_WEAPP ?? path.join(__dirname, '../../dist/weapp'))

/** Who answers its calls. */
export const cloud: Cloud = signedOut

/** Pages that need a query to mean anything; the others are opened without one. */
export const queries: Record<string, string> = {
  'features/wish/pages/detail/index': 'id=none',
  'features/post/pages/detail/index': 'id=none',
  'features/menu/pages/order/index': 'id=none',
  'features/attendance/pages/code/index': 'shiftId=none',
  'features/attendance/pages/check-in/index': 'shiftId=none',
}
