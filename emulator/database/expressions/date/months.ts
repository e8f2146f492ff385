/** English names of months, as date strings have them. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The month that a name or its first three letters (or `sept`) stand for, in any case; undefined for others. */
export const monthOfName = (name: string): number | undefined => {
  const text = name.toLowerCase()
  const month = MONTHS.findIndex(
    full =>
      [full, full.slice(0, 3)].some(form => form.toLowerCase() === text) ||
      (text === 'sept' && full === 'September'),
  )
  return month < 0 ? undefined : month + 1
}
