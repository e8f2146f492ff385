// Taro picks allowMessage.weapp.ts or allowMessage.h5.ts at build time; this one tells TypeScript their common shape.
export { allowMessage } from './allowMessage.weapp'
