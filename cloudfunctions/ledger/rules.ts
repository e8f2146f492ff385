/**
 * Minutes of service for a presence: from check-in to check-out, clipped to the shift, whole minutes rounded down
 * (design invariant 3: minutes are derived from both and clipped to the shift).
 */
export function servedMinutes(
  shift: { startsAt: Date; endsAt: Date },
  checkedInAt: Date,
  checkedOutAt: Date,
): number {
  const start = Math.max(shift.startsAt.getTime(), checkedInAt.getTime())
  const end = Math.min(shift.endsAt.getTime(), checkedOutAt.getTime())
  return Math.max(0, Math.floor((end - start) / 60_000))
}

/** Points for minutes at a rate per hour, rounded down to whole points. */
export const pointsFor = (minutes: number, pointsPerHour: number) =>
  Math.floor((minutes * pointsPerHour) / 60)
