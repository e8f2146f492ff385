// Taro picks holdFocus.weapp.ts or holdFocus.h5.ts at build time; this one tells TypeScript their common shape.
export { holdFocus } from './holdFocus.weapp'
