// Taro picks keepText.weapp.ts or keepText.h5.ts at build time; this one tells TypeScript their common shape.
export { keepText } from './keepText.weapp'
