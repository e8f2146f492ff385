// Taro picks keepImage.weapp.ts or keepImage.h5.ts at build time; this one tells TypeScript their common shape.
export { keepImage } from './keepImage.weapp'
