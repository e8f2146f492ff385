export * from './let'
