import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import type { Patch } from '../kit/document'
import { badRequest, conflict, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { transact } from '../kit/transaction'
import { type Settlement, settlements } from './collections'
import { isClosedMonth, settlementActors, settles } from './lists'
import { type SettlementAction, settlementMachine } from './machine'

interface SettleInput {
  merchantId: string
  month: string
  action: SettlementAction
  reason?: string | undefined
}

/** Takes a merchant's month a step on: the merchant confirms, the street pays or sends it back with a reason. */
export async function settle(person: Person, { merchantId, month, action, reason }: SettleInput) {
  if (action === 'sendBack' && reason === undefined) throw badRequest('请写明退回的原因，商户会看到')
  const _id = `${merchantId}:${month}`
  return transact(async tx => {
    const at = now()
    const one = found(await tx.get(settlements, _id), '这个月的结算单')
    const actors = settlementActors(one, person)
    if (actors.length === 0) throw forbidden('这份结算单您不能查看和办理')
    const to = settlementMachine.step(one.status, action, actors)
    if (!settles(one)) throw conflict('爱心加油站不用和街道结算')
    if (!isClosedMonth(month)) throw conflict('这个月还没有结束，下个月 1 日起可以核对结算')
    await tx.update(settlements, _id, { ...WRITES[action](at, reason), status: to })
    const line = { communityId: person.communityId, ref: `settlement:${_id}`, at, action, reason }
    await audit(tx, person, { ...line, from: one.status, to })
    return { merchantId, month, status: to }
  })
}

type Write = (at: Date, reason: string | undefined) => Patch<Settlement>

const WRITES: Record<SettlementAction, Write> = {
  confirm: at => ({ confirmedAt: at, note: undefined }),
  sendBack: (_, note) => ({ confirmedAt: undefined, note }),
  pay: at => ({ paidAt: at }),
}
