import { checkText } from '../kit/content'
import { AppError } from '../kit/errors'
import type { Person } from '../kit/person'
import { unclaimed } from './claim'
import { termsOf } from './due'
import { moveWish, toTakers, toWisher } from './move'

const MOST_REPORTS = 30

/** Says that a reporter was counted before: nothing is written then. */
class CountedBefore extends AppError {}

/** A neighbour says that something is wrong with a wish. Once a person; from a number on it is hidden until somebody looked. */
export async function reportWish(person: Person, { wishId, reason }: { wishId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const answer = { wishId, reported: true }
  try {
    await moveWish(person, {
      wishId,
      action: 'report',
      answers: () => answer,
      patch(wish, at) {
        const reports = wish.reports ?? []
        if (reports.some(one => one.personId === person._id) || reports.length >= MOST_REPORTS)
          throw new CountedBefore('CONFLICT', '您已经举报过了')
        const openReports = (wish.openReports ?? 0) + 1
        const hidden = openReports >= termsOf(wish).hideAfterReports || wish.hidden || undefined
        return { reports: [...reports, { personId: person._id, reason, at }], openReports, hidden }
      },
    })
  } catch (error) {
    if (!(error instanceof CountedBefore)) throw error
  }
  return answer
}

/** Those who answer for the community looked at the reports: nothing wrong, or taken down with a reason. */
export async function settleReports(
  person: Person,
  { wishId, takeDown, reason }: { wishId: string; takeDown: boolean; reason: string },
) {
  await checkText(person._id, 2, reason)
  const { answer } = await moveWish(person, {
    wishId,
    reason,
    action: takeDown ? 'takeDown' : 'dismiss',
    patch: () => ({
      openReports: undefined,
      hidden: undefined,
      ...(takeDown && { ...unclaimed, declinedReason: reason }),
    }),
    tells: (wish, before) =>
      takeDown ? [toWisher(wish, reason), ...toTakers({ ...before, status: wish.status }, reason)] : [],
  })
  return answer
}
