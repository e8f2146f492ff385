import { createFunction } from '../kit/function'
import { closeForgotten } from './forget'
import { attendanceRouter } from './router'

export const main = createFunction(attendanceRouter, { closeForgotten })
