export { $mergeObjects } from './merge-objects'
export * from './object-to-array'
