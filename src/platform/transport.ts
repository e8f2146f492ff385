// Taro picks transport.weapp.ts or transport.h5.ts at build time; this one tells TypeScript their common shape.
export { startCloud, transport } from './transport.weapp'
