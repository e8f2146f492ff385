import * as z from 'zod'
import { id, rating, text } from '../../kit/fields'
import { cursorInput } from '../../kit/paging'
import { procedure, visitorProcedure } from '../../kit/procedure'
import { month } from '../itemInput'
import { ORG_QUESTIONS } from '../labels'
import { listProviders } from '../providers'
import { getOrganisation, listOrganisations } from './list'
import { saveOrganisation } from './manage'
import { getReview, listReviews, reviewByCode } from './read'
import { closeReview, openReview } from './review'
import { scoreByCode, scoreForStreet } from './score'

const day = (what: string) => z.iso.date(`${what}不正确，请重新选择`)
const organisationInput = z.object({
  organisationId: id.optional(),
  name: text('组织名称', 40),
  what: text('做什么', 200),
  contract: z
    .object({ starts: day('合同开始日期'), ends: day('合同结束日期') })
    .refine(one => one.ends >= one.starts, '合同结束日期不能早于开始日期'),
})
const openInput = z.object({
  organisationId: id,
  firstMonth: month,
  lastMonth: month,
  seats: z
    .array(z.object({ side: z.enum(['department', 'expert']), title: text('评议人', 30) }))
    .max(20, '最多请 20 位评议人'),
})
const said = z.object({
  scores: z.array(rating).length(ORG_QUESTIONS.length, '请给每一项打分'),
  words: text('评语', 300).optional(),
})
const reviewId = z.object({ reviewId: id })
const code = z.object({
  code: z.string('请输入评议码').trim().min(6, '请输入评议码').max(20, '评议码不正确'),
})

/** Providers, social organisations among them, and the review of those by four sides. */
export const organisationProcedures = {
  saveOrganisation: procedure('secretary')
    .input(organisationInput)
    .mutation(({ ctx, input }) => saveOrganisation(ctx.person, input)),
  organisations: procedure('resident')
    .input(z.object({ communityId: id, cursor: cursorInput }))
    .query(({ ctx, input }) => listOrganisations(ctx.person, input)),
  organisation: procedure('resident')
    .input(z.object({ organisationId: id }))
    .query(({ ctx, input }) => getOrganisation(ctx.person, input.organisationId)),
  providers: procedure('resident')
    .input(z.object({ communityId: id, cursor: z.string().min(1).max(200).optional() }))
    .query(({ ctx, input }) => listProviders(ctx.person, input)),
  openOrgReview: procedure('streetAdmin')
    .input(openInput)
    .mutation(({ ctx, input }) => openReview(ctx.person, input)),
  scoreOrgReview: procedure('streetAdmin')
    .input(said.extend(reviewId.shape))
    .mutation(({ ctx, input }) => scoreForStreet(ctx.person, input)),
  closeOrgReview: procedure('streetAdmin')
    .input(reviewId)
    .mutation(({ ctx, input }) => closeReview(ctx.person, input.reviewId)),
  orgReview: procedure('resident')
    .input(reviewId)
    .query(({ ctx, input }) => getReview(ctx.person, input.reviewId)),
  orgReviews: procedure('resident')
    .input(z.object({ organisationId: id, cursor: cursorInput }))
    .query(({ ctx, input }) => listReviews(ctx.person, input)),
  orgReviewByCode: visitorProcedure.input(code).query(({ input }) => reviewByCode(input.code)),
  scoreByCode: visitorProcedure
    .input(said.extend(code.shape))
    .mutation(({ ctx, input }) => scoreByCode(ctx.openId, input)),
}
