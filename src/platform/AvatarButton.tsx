// Taro picks AvatarButton.weapp.tsx or AvatarButton.h5.tsx at build time; this one tells TypeScript their common shape.
export { AvatarButton } from './AvatarButton.weapp'
