import { badRequest } from '../kit/errors'
import type { Person } from '../kit/person'
import type { Redemption } from './collections'
import { giveBack, givenBack, moveVoucher, toMember } from './move'

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
    answers: answerOf,
    patch: givenBack(reason),
    also: giveBack,
    tells: cancelled =>
      cancelled.personId === person._id
        ? []
        : [toMember(cancelled, `积分已退回。${cancelled.merchantName}：${reason}`)],
  })
  return answerOf(voucher)
}

const answerOf = ({ _id: redemptionId, status, points }: Redemption) => ({ redemptionId, status, points })
