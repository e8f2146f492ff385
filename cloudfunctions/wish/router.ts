import { procedure, router } from '../kit/procedure'
import { blankWish } from './blank'
import { claimWish, releaseWish } from './claim'
import { confirmWish } from './confirm'
import { readContact } from './contact'
import { addPhotos, editWish } from './edit'
import { fulfilWish } from './fulfil'
import { admitHelper, joinClaim, leaveClaim } from './helpers'
import * as inputs from './inputs'
import { claimedByMe, listAttention, listForStreet, listOfTeam, listWishes, myWishes } from './list'
import { judgePhoto } from './photos'
import { postWish, postWishFor } from './post'
import { addProgress } from './progress'
import { getWish } from './read'
import { reopenWish } from './reopen'
import { reportWish, settleReports } from './report'
import { reviewWish } from './review'
import { wishRules } from './rules'
import { shareThanks, thanksBoard } from './thanks'
import { withdrawWish } from './withdraw'

const resident = procedure('resident')
const secretary = procedure('secretary')

/** `review`, `settleReports` and `judgePhoto` are also for the street where a secretary is a party: the machine decides. */
export const wishRouter = router({
  rules: resident
    .input(inputs.ofCommunity)
    .query(({ ctx, input }) => wishRules(ctx.person, input.communityId)),
  post: resident.input(inputs.postInput).mutation(({ ctx, input }) => postWish(ctx.person, input)),
  postFor: secretary.input(inputs.postForInput).mutation(({ ctx, input }) => postWishFor(ctx.person, input)),
  edit: resident.input(inputs.editInput).mutation(({ ctx, input }) => editWish(ctx.person, input)),
  addPhotos: resident.input(inputs.addPhotosInput).mutation(({ ctx, input }) => addPhotos(ctx.person, input)),
  blank: resident.input(inputs.blankInput).mutation(({ ctx, input }) => blankWish(ctx.person, input)),
  list: resident.input(inputs.listInput).query(({ ctx, input }) => listWishes(ctx.person, input)),
  get: resident.input(inputs.wishId).query(({ ctx, input }) => getWish(ctx.person, input.wishId)),
  mine: resident.input(inputs.paged).query(({ ctx, input }) => myWishes(ctx.person, input.cursor)),
  claimedByMe: resident.input(inputs.paged).query(({ ctx, input }) => claimedByMe(ctx.person, input.cursor)),
  review: resident.input(inputs.reviewInput).mutation(({ ctx, input }) => reviewWish(ctx.person, input)),
  claim: resident.input(inputs.claimInput).mutation(({ ctx, input }) => claimWish(ctx.person, input)),
  release: resident.input(inputs.releaseInput).mutation(({ ctx, input }) => releaseWish(ctx.person, input)),
  joinClaim: resident.input(inputs.joinInput).mutation(({ ctx, input }) => joinClaim(ctx.person, input)),
  admitHelper: resident.input(inputs.admitInput).mutation(({ ctx, input }) => admitHelper(ctx.person, input)),
  leaveClaim: resident
    .input(inputs.wishId)
    .mutation(({ ctx, input }) => leaveClaim(ctx.person, input.wishId)),
  contact: resident.input(inputs.wishId).mutation(({ ctx, input }) => readContact(ctx.person, input.wishId)),
  addProgress: resident
    .input(inputs.progressInput)
    .mutation(({ ctx, input }) => addProgress(ctx.person, input)),
  fulfil: resident.input(inputs.fulfilInput).mutation(({ ctx, input }) => fulfilWish(ctx.person, input)),
  confirm: resident.input(inputs.confirmInput).mutation(({ ctx, input }) => confirmWish(ctx.person, input)),
  withdraw: resident
    .input(inputs.wishId)
    .mutation(({ ctx, input }) => withdrawWish(ctx.person, input.wishId)),
  reopen: resident.input(inputs.reopenInput).mutation(({ ctx, input }) => reopenWish(ctx.person, input)),
  shareThanks: resident
    .input(inputs.shareThanksInput)
    .mutation(({ ctx, input }) => shareThanks(ctx.person, input)),
  thanks: resident.input(inputs.ofCommunity).query(({ ctx, input }) => thanksBoard(ctx.person, input)),
  report: resident.input(inputs.reportInput).mutation(({ ctx, input }) => reportWish(ctx.person, input)),
  settleReports: resident
    .input(inputs.settleInput)
    .mutation(({ ctx, input }) => settleReports(ctx.person, input)),
  judgePhoto: resident
    .input(inputs.judgePhotoInput)
    .mutation(({ ctx, input }) => judgePhoto(ctx.person, input)),
  ofTeam: resident.input(inputs.teamInput).query(({ ctx, input }) => listOfTeam(ctx.person, input)),
  attention: secretary.input(inputs.ofCommunity).query(({ ctx, input }) => listAttention(ctx.person, input)),
  forStreet: procedure('streetAdmin')
    .input(inputs.paged)
    .query(({ ctx, input }) => listForStreet(ctx.person, input.cursor)),
})
export type WishRouter = typeof wishRouter
