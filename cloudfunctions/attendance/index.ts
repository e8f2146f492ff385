import { createFunction } from '../kit/function'
import { sweepCertificates } from './certificateSweep'
import { dropOldExports } from './liaisonExportFile'
import { attendanceRouter } from './router'
import { remindStanding } from './standingReminder'

export const main = createFunction(attendanceRouter, { remindStanding, sweepCertificates, dropOldExports })
