import { badRequest } from '../kit/errors'
import type { Person } from '../kit/person'
import { giveBack, givenBack, moveVoucher, tellMember } from './move'

interface CancelInput {
  redemptionId: string
  reason?: string | undefined
}

/** The member gives a voucher back; or the clerk, with a reason, when it cannot be handed over. */
export async function cancelVoucher(person: Person, { redemptionId, reason }: CancelInput) {
  const voucher = await moveVoucher(person, {
    redemptionId,
    action: 'cancel',
    reason,
    check({ personId }) {
      if (personId !== person._id && reason === undefined) throw badRequest('请写明取消的原因，本人会看到')
    },
    patch: givenBack(reason),
    also: giveBack,
  })
  if (voucher.personId !== person._id)
    await tellMember(voucher, `积分已退回。${voucher.merchantName}：${reason}`)
  return { redemptionId, status: voucher.status, points: voucher.points }
}
