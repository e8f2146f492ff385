import { audit } from '../kit/audit'
import { local } from '../kit/clock'
import { command } from '../kit/cloud'
import { conflict, found } from '../kit/errors'
import { tell } from '../kit/message'
import { BATCH, forEachDue, TIMER } from '../kit/timer'
import { transact } from '../kit/transaction'
import { type Redemption, redemptions } from './collections'
import { dueOf } from './due'
import { giveBack, givenBack, moveByTimer, toMember } from './move'

/** What the clock does to vouchers that wait: a reminder before the last days, and the end. */
export async function passTime(at: Date) {
  const due = await redemptions.find({
    where: { dueAt: command.lte(at) },
    orderBy: [['dueAt', 'asc']],
    limit: BATCH,
  })
  const done = await forEachDue(due, voucher =>
    dueOf(voucher)?.what === 'remind' ? remind(voucher, at) : expire(voucher, at),
  )
  return { done }
}

/** Delivered twice, only the first finds something to do. */
const remind = ({ _id }: Redemption, at: Date) =>
  transact(async tx => {
    const voucher = found(await tx.get(redemptions, _id), '这张兑换券')
    const due = dueOf(voucher)
    if (due?.what !== 'remind' || due.at > at) throw conflict('现在没有要办的')
    await tx.update(redemptions, _id, { reminded: true, dueAt: voucher.expiresAt })
    const line = { communityId: voucher.communityId, ref: `redemption:${_id}`, at }
    await audit(tx, TIMER, { ...line, action: 'remind', from: voucher.status, to: voucher.status })
    const by = local(voucher.expiresAt).format('M月D日')
    await tell(tx, TIMER, [toMember(voucher, `请在 ${by} 前到${voucher.merchantName}领取`)])
  })

const expire = ({ _id }: Redemption, at: Date) =>
  moveByTimer({
    redemptionId: _id,
    action: 'expire',
    check({ expiresAt }) {
      if (expiresAt > at) throw conflict('还没有到期')
    },
    patch: givenBack(),
    also: giveBack,
    tells: voucher => [toMember(voucher, `没有按时领取，${voucher.points} 积分已经退回`)],
  })
