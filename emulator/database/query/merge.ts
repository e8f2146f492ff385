/** Several streams that are each in order, as one that is: what MongoDB's SORT_MERGE does for `$in` before a sort. */

/** Yields the least head of all; of heads that tie, the one of the earlier stream. */
export function* mergeSorted<Item>(
  streams: readonly Iterable<Item>[],
  compare: (a: Item, b: Item) => number,
): Iterable<Item> {
  const heads = streams.flatMap(stream => {
    const iterator = stream[Symbol.iterator]()
    const first = iterator.next()
    return first.done ? [] : [{ iterator, item: first.value }]
  })
  while (heads.length > 0) {
    const least = heads.reduce((best, head) => (compare(head.item, best.item) < 0 ? head : best))
    yield least.item
    const next = least.iterator.next()
    if (next.done) heads.splice(heads.indexOf(least), 1)
    else least.item = next.value
  }
}
