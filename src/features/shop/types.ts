import type { Output } from '@/platform/call'

export type Item = Output<'shop', 'items'>['items'][number]
export type ItemDetail = Output<'shop', 'getItem'>
export type Place = Output<'shop', 'myPlaces'>['items'][number]
export type Voucher = Output<'shop', 'myVouchers'>['items'][number]
export type Month = Output<'shop', 'months'>['items'][number]
