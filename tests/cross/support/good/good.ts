/** One call that goes well, for every procedure: what the budgets of requests and bytes are measured with. */
import type { FunctionName } from '../../client'
import type { Street } from '../street'

export type Town = Pick<Street, 'as' | 'at'>

export interface Good {
  who: string
  input: object
}

/** Makes ready what the call needs, through other procedures, and answers who makes it with what. */
export type Prepare = (town: Town) => Good | Promise<Good>
export type GoodCalls = Record<string, Prepare>
export type AllGoodCalls = Record<FunctionName, GoodCalls>

export const ADMIN = 'demo-admin'
export const SECRETARY = 'demo-secretary-zhao'
export const MEMBER = 'demo-member-li'
export const RESIDENT = 'demo-resident-wang'
export const NEIGHBOUR = 'demo-neighbour-1'
export const LIAISON = 'demo-liaison-zhou'
export const NEWCOMER = 'demo-newcomer'

export const communityId = 'wutong'
export const reason = '这是一个理由'
export const note = '已经办好了'

/** The same call whatever the town looks like. */
export const simply =
  (who: string, input: object = {}): Prepare =>
  () => ({ who, input })
