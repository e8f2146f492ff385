import type { Output } from '@/platform/call'

export type OrderDetail = Output<'menu', 'getOrder'>
export type OrderAction = OrderDetail['actions'][number]
