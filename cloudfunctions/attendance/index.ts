import { createFunction } from '../kit/function'
import { sweepCertificates } from './certificateSweep'
import { revokeCorrected } from './corrected'
import { closeForgotten } from './forget'
import { dropOldExports } from './liaisonExportFile'
import { attendanceRouter } from './router'
import { remindStanding } from './standingReminder'

export const main = createFunction(attendanceRouter, {
  closeForgotten,
  revokeCorrected,
  remindStanding,
  sweepCertificates,
  dropOldExports,
})
