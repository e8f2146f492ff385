export * from './comparison'
