/** How a person hears of what is in their inbox. */
export const HOW_LABELS = {
  each: '有消息就提醒',
  daily: '每天傍晚提醒一次',
  none: '不提醒，只放在消息里',
} as const
export type How = keyof typeof HOW_LABELS

/** More unread messages than this are not counted: nobody reads the figure, and counting costs. */
export const MOST_COUNTED = 99

/** The hour (0 to 23, Asia/Shanghai) from which the message of the day goes out. */
export const DAILY_HOUR = 18
