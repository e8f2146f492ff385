// Taro picks sheetFile.weapp.ts or sheetFile.h5.ts at build time; this one tells TypeScript their common shape.
export { pickSheet, uploadSheet } from './sheetFile.weapp'
