// Taro picks upload.weapp.ts or upload.h5.ts at build time; this one tells TypeScript their common shape.
export { put } from './upload.weapp'
