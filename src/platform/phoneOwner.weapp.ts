/** WeChat keeps the storage of each account apart, so whoever looks at it is its owner. */
export const phoneOwner = (): string => 'own'
