/** BSON's numbers of its types, by the names that queries and expressions use. */
export const TYPE_CODES: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
}

const NAMES = new Map(Object.entries(TYPE_CODES).map(([name, code]) => [code, name]))

/** The name of the type with this number, if there is one. */
export const nameOfCode = (code: number): string | undefined => NAMES.get(code)
