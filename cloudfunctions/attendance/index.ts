import { createFunction } from '../kit/function'
import { revokeCorrected } from './certificate/corrected'
import { sweepCertificates } from './certificate/sweep'
import { closeForgotten } from './entry/forget'
import { dropOldExports } from './liaison/exportFile'
import { attendanceRouter } from './router'
import { remindStanding } from './standing/reminder'

export const main = createFunction(attendanceRouter, {
  closeForgotten,
  revokeCorrected,
  remindStanding,
  sweepCertificates,
  dropOldExports,
})
