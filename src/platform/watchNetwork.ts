// Taro picks watchNetwork.weapp.ts or watchNetwork.h5.ts at build time; this one tells TypeScript their common shape.
export { watchNetwork } from './watchNetwork.weapp'
