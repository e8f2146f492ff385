const PARTS = 3

/** Says of a request that it is this one and no other: sent twice, it is done once. No secret. */
export const randomKey = () =>
  Date.now().toString(36) +
  Array.from({ length: PARTS }, () => Math.random().toString(36).slice(2, 10)).join('')
