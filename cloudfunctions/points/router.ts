import * as z from 'zod'
import { cursorInput } from '../kit/paging'
import { procedure, router } from '../kit/procedure'
import { openFaults } from './books/read'
import { balance } from './read'
import { statement, statementCursor } from './statement'

export const pointsRouter = router({
  balance: procedure('resident').query(({ ctx }) => balance(ctx.person)),
  statement: procedure('resident')
    .input(z.object({ cursor: statementCursor }))
    .query(({ ctx, input }) => statement(ctx.person, input.cursor)),
  books: procedure('streetAdmin')
    .input(z.object({ cursor: cursorInput }))
    .query(({ input }) => openFaults(input.cursor)),
})
export type PointsRouter = typeof pointsRouter
