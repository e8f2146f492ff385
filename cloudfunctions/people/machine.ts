import { machine } from '../kit/machine'

/** 双报到: pending → active | declined; after a refusal the member may apply again. */
export const reportInMachine = machine({
  noun: '这份报到申请',
  labels: { pending: '待审核', active: '已报到', declined: '未通过' },
  edges: {
    approve: { from: ['pending'], to: 'active', by: ['secretary'], label: '通过' },
    decline: { from: ['pending'], to: 'declined', by: ['secretary'], label: '退回' },
    reapply: { from: ['declined'], to: 'pending', by: ['member'], label: '再次提交' },
  },
} as const)
