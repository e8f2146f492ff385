import type { Output } from '@/platform/call'

export type WishDetail = Output<'wish', 'get'>
export type WishAction = WishDetail['actions'][number]
export type WishPhoto = WishDetail['photos'][number]
