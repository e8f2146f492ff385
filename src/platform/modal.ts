// Taro picks modal.weapp.ts or modal.h5.ts at build time; this one tells TypeScript their common shape.
export { takeOver } from './modal.weapp'
