export * from './algebra'
export * from './relations'
