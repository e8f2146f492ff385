export * from './convert'
export * from './shortcuts'
export * from './type'
