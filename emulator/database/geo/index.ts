/** Geography: the geo operators of queries, and what 2dsphere indexes need. */
export { cellsOf, queryCover } from './cover'
export { distanceBetween } from './distance'
export { compileGeoIntersects } from './intersects'
export { compileNear, type Near } from './near'
export { geoProblem } from './problem'
export { compileGeoWithin } from './within'
