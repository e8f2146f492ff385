// Taro picks operateByKeys.weapp.ts or operateByKeys.h5.ts at build time; this one tells TypeScript their common shape.
export { operateByKeys } from './operateByKeys.weapp'
