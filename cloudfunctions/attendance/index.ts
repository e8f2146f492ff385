import { createFunction } from '../kit/function'
import { attendanceRouter } from './router'

export const main = createFunction(attendanceRouter)
