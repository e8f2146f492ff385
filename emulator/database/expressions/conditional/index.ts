export * from './cond'
export * from './if-null'
export * from './switch'
