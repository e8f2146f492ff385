import Taro from '@tarojs/taro'
import type { Output } from '@/platform/call'
import { local } from '@/platform/dates'

type Entry = Output<'post', 'calendar'>

/** Puts an entry into the phone's own calendar; the phone asks the person first. False when they did not want it. */
export async function addToCalendar({ title, location, startsAt, endsAt }: Entry): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title,
      location,
      startTime: local(startsAt).unix(),
      endTime: String(local(endsAt).unix()),
      alarm: true,
      alarmOffset: 2 * 3600,
    })
    return true
  } catch {
    return false
  }
}
