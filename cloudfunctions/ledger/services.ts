import { command } from '../kit/cloud'
import { type ServiceRecord, serviceRecords } from './collections'

/** More than one a day for a year, and a half as many voided. */
export const MOST_A_YEAR = 1000

/** The services that count: without those taken back, and without the lines that took them back. */
export function standingRecords(lines: ServiceRecord[]): ServiceRecord[] {
  const voided = new Set(lines.flatMap(line => line.voids ?? []))
  return lines.filter(line => line.voids === undefined && !voided.has(line._id))
}

/** Services of a person in [start, end) that count, oldest first; at most a year at a time. */
export async function servicesOf(personId: string, start: Date, end: Date): Promise<ServiceRecord[]> {
  const lines = await serviceRecords.find({
    where: { personId, at: command.gte(start).and(command.lt(end)) },
    orderBy: [['at', 'asc']],
    limit: MOST_A_YEAR,
  })
  return standingRecords(lines)
}
