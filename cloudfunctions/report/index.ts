import { createFunction } from '../kit/function'
import { dropOldReports } from './export/file'
import { project } from './project'
import { reportRouter } from './router'
import { sweepUnits } from './units'
import { digest } from './warn/digest'
import { warn } from './warn/warn'

export const main = createFunction(reportRouter, { project, warn, sweepUnits, digest, dropOldReports })
