// Taro picks useScreenOn.weapp.ts or useScreenOn.h5.ts at build time; this one tells TypeScript their common shape.
export { useScreenOn } from './useScreenOn.weapp'
