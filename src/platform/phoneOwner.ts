// Taro picks phoneOwner.weapp.ts or phoneOwner.h5.ts at build time; this one tells TypeScript their common shape.
export { phoneOwner } from './phoneOwner.weapp'
