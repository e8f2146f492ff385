/** Figures as people read them. */

const pad = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-25 09:20:07`, in the browser's time zone. */
export const time = (iso: string): string => {
  const date = new Date(iso)
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`
}

const KB = 1024

export const bytes = (count: number): string => {
  if (count < KB) return `${count} 字节`
  return count < KB * KB ? `${(count / KB).toFixed(1)} KB` : `${(count / KB / KB).toFixed(1)} MB`
}

/** Milliseconds, with decimals where they say something. */
export const ms = (count: number): string =>
  `${count < 10 ? Number(count.toFixed(2)) : Math.round(count)} 毫秒`

const UNITS = [
  ['天', 86_400_000],
  ['小时', 3_600_000],
  ['分钟', 60_000],
  ['秒', 1000],
] as const

/** `2 天 3 小时`: the two largest units of a span of milliseconds. */
export const span = (length: number): string => {
  let left = Math.abs(length)
  const parts = UNITS.flatMap(([name, size]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return count > 0 ? [`${count} ${name}`] : []
  })
  return parts.slice(0, 2).join(' ') || '0 秒'
}

export const cut = (text: string, characters: number): string =>
  text.length > characters ? `${text.slice(0, characters)}…` : text
