/** Geography: the geo operators of queries, and what 2dsphere indexes need. */
export { cellsOf, queryCover } from './cover'
export { compileGeoIntersects } from './intersects'
export { compileNear, type Near } from './near'
export { compileGeoWithin } from './within'
