import type { Output } from '@/platform/call'
import type { Tone } from '@/ui/Badge'

type Status = Output<'post', 'myShifts'>['items'][number]['status']

export const CLAIM_TONES: Record<Status, Tone> = {
  claimed: 'wait',
  checkedIn: 'good',
  completed: 'good',
  cancelled: 'plain',
  cancelledByStaff: 'bad',
  noShow: 'bad',
  excused: 'plain',
  waitlisted: 'wait',
  offered: 'wait',
  forgotten: 'wait',
  lapsed: 'plain',
}
