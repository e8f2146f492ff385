import { createFunction } from '../kit/function'
import { auditBooks } from './books/audit'
import { expirePoints } from './expiry/expire'
import { expireGifts } from './gifts/answer'
import { pointsRouter } from './router'

export const main = createFunction(pointsRouter, { auditBooks, expireGifts, expirePoints })
