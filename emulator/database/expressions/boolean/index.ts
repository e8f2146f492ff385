export * from './logic'
