// Taro picks PhoneButton.weapp.tsx or PhoneButton.h5.tsx at build time; this one tells TypeScript their common shape.
export { PhoneButton } from './PhoneButton.weapp'
