import * as z from 'zod'
import { id } from '../../kit/fields'
import { cursorInput } from '../../kit/paging'
import { procedure } from '../../kit/procedure'
import { importPreview, importRows } from './importPreview'
import { dropImport, importRun } from './importRun'
import { listImports, listRoster } from './lists'
import { MOST_ROWS } from './sheet'

const fileId = z.string('请先选一个表格').min(1, '请先选一个表格').max(1000)
const ofCommunity = z.object({ communityId: id, cursor: cursorInput })
const verdict = z.enum(['new', 'changed', 'same', 'duplicate', 'faulty']).optional()
const rowCursor = z
  .string()
  .regex(/^\d{1,5}$/, '列表已更新，请下拉刷新')
  .optional()

/** The roster of members whom a secretary expects, and its import from a spreadsheet. */
export const rosterProcedures = {
  roster: procedure('secretary')
    .input(ofCommunity)
    .query(({ ctx, input }) => listRoster(ctx.person, input)),
  imports: procedure('secretary')
    .input(ofCommunity)
    .query(({ ctx, input }) => listImports(ctx.person, input)),
  importPreview: procedure('secretary')
    .input(z.object({ communityId: id, fileId }))
    .mutation(({ ctx, input }) => importPreview(ctx.person, input)),
  importRows: procedure('secretary')
    .input(z.object({ importId: id, verdict, cursor: rowCursor }))
    .query(({ ctx, input }) => importRows(ctx.person, input)),
  importRun: procedure('secretary')
    .input(z.object({ importId: id, from: z.number().int().min(0).max(MOST_ROWS) }))
    .mutation(({ ctx, input }) => importRun(ctx.person, input)),
  dropImport: procedure('secretary')
    .input(z.object({ importId: id }))
    .mutation(({ ctx, input }) => dropImport(ctx.person, input)),
}
