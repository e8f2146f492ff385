import * as z from 'zod'
import { procedure } from '../../kit/procedure'
import { ERASE_WORDS } from '../labels'
import { erase, eraseCheck } from './erase'
import { EXPORT_DOMAINS, exportMyData } from './export'

/** What everyone may ask about the own data: a copy of it, and to be forgotten. */
export const myDataProcedures = {
  exportMyData: procedure('resident')
    .input(
      z.object({ domain: z.enum(EXPORT_DOMAINS, '没有这一类数据'), cursor: z.string().max(80).optional() }),
    )
    .query(({ ctx, input }) => exportMyData(ctx.person, input)),
  eraseCheck: procedure('resident').query(({ ctx }) => eraseCheck(ctx.person)),
  erase: procedure('resident')
    .input(z.object({ words: z.literal(ERASE_WORDS, `请输入「${ERASE_WORDS}」四个字确认`) }))
    .mutation(({ ctx }) => erase(ctx.person)),
}
