import { command } from '../../kit/cloud'
import { BATCH, forEachDue } from '../../kit/timer'
import { posts, shiftClaims, shifts } from '../collections'
import { settleShifts } from './settle'
import { tendClaim } from './tendClaim'
import { tendPost } from './tendPost'
import { tendShift } from './tendShift'

/**
 * What the clock does for posts, once a minute. Every document says itself when it must be looked at (`dueAt`), whoever
 * writes it sets that in the same transaction, so nothing is forgotten and a run that died is made up for by the next.
 * Posts come first, because they send their shifts here, and claims before shifts, because they give places back.
 */
export async function tend(at: Date) {
  const dueAt = command.lte(at)
  const ofPosts = await posts.find({ where: { dueAt }, orderBy: [['dueAt', 'asc']], limit: BATCH })
  const changed = await forEachDue(ofPosts, post => tendPost(post, at))
  const ofClaims = await shiftClaims.find({ where: { dueAt }, orderBy: [['dueAt', 'asc']], limit: BATCH })
  const told = await forEachDue(ofClaims, claim => tendClaim(claim, at))
  const ofShifts = await shifts.find({ where: { dueAt }, orderBy: [['dueAt', 'asc']], limit: BATCH })
  const tended = await forEachDue(ofShifts, shift => tendShift(shift, at))
  return { posts: changed, claims: told, shifts: tended, settled: await settleShifts(at) }
}
