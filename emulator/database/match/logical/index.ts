export * from './expr'
export * from './json-schema'
export * from './logical'
export * from './others'
