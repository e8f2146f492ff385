import { local } from '../kit/clock'
import type { Recurrence } from './terms'

const DAYS: Record<string, string> = {
  MO: '周一',
  TU: '周二',
  WE: '周三',
  TH: '周四',
  FR: '周五',
  SA: '周六',
  SU: '周日',
}

/** A series in words: «每周二、周四 08:00–09:30，到 2027年3月1日». */
export function sentenceOf({ rule, startsAt, minutes }: Recurrence): string {
  const parts = Object.fromEntries(rule.split(';').map(part => part.split('=')))
  const end = new Date(startsAt.getTime() + minutes * 60_000)
  const time = `${local(startsAt).format('HH:mm')}–${local(end).format('HH:mm')}`
  return `${whenOf(parts, startsAt)} ${time}，${endOf(parts)}`
}

type Parts = Record<string, string | undefined>

function whenOf({ FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY }: Parts, startsAt: Date): string {
  const every = INTERVAL === '1' ? '每' : `每 ${INTERVAL} `
  if (FREQ === 'DAILY') return `${every}天`
  if (FREQ === 'WEEKLY') {
    const days = BYDAY ? dayNames(BYDAY) : `周${'日一二三四五六'.charAt(local(startsAt).day())}`
    return INTERVAL === '1' ? `每${days}` : `${every}周的${days}`
  }
  const month = INTERVAL === '1' ? '每月' : `${every}个月的`
  if (BYDAY) return `${month}${dayNames(BYDAY)}`
  const numbers = (BYMONTHDAY ?? local(startsAt).format('D')).split(',')
  return (
    month + numbers.map(day => (day.startsWith('-') ? `倒数第 ${day.slice(1)} 天` : `${day} 日`)).join('、')
  )
}

const dayNames = (byDay: string) => byDay.split(',').map(dayName).join('、')

function dayName(day: string): string {
  const name = DAYS[day.slice(-2)] ?? ''
  const nth = day.slice(0, -2)
  if (nth === '') return name
  return nth.startsWith('-') ? `倒数第 ${nth.slice(1)} 个${name}` : `第 ${nth.replace('+', '')} 个${name}`
}

function endOf({ UNTIL, COUNT }: Parts): string {
  if (COUNT) return `共 ${COUNT} 次`
  if (!UNTIL) return '至另行通知'
  return `到 ${UNTIL.slice(0, 4)}年${Number(UNTIL.slice(4, 6))}月${Number(UNTIL.slice(6, 8))}日`
}
