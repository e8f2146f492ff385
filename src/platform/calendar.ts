// Taro picks calendar.weapp.ts or calendar.h5.ts at build time; this one tells TypeScript their common shape.
export { addToCalendar } from './calendar.weapp'
