import { job, ZHOU } from './job'

/** The liaison's room. */
export const unit = [
  job('单位联络员', '看职工达标没有', ZHOU, async p => {
    await p.tab('我的')
    await p.follow(/^单位工作室/)
    await p.sees(/标准 \d+ 次/)
  }),
  job('单位联络员', '统一开证明', ZHOU, async p => {
    await p.tab('我的')
    await p.follow(/^单位工作室/)
    await p.follow(/^统一开证明/)
    await p.tap(/^给 \d+ 人开证明/)
    await p.sees(/^办完了，共 \d+ 人/)
  }),
  job('单位联络员', '看职工的证明', ZHOU, async p => {
    await p.tab('我的')
    await p.follow(/^单位工作室/)
    await p.follow(/^本单位的证明/)
    await p.sees(/^LN2026\d{4}-/)
  }),
  job('单位联络员', '导出达标表格', ZHOU, async p => {
    await p.tab('我的')
    await p.follow(/^单位工作室/)
    await p.tap('导出表格')
    await p.sees(/^已导出/)
  }),
]
