import type { Output } from '@/platform/call'

type Entry = Output<'post', 'calendar'>

/** Hands the entry over as a file that any calendar opens. */
export async function addToCalendar({ ics, fileName }: Entry): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([ics], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
  return true
}
