/** True for null and a missing value, which most expressions answer with null. */
export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined
