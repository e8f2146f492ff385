const AT_ONCE = 10

/** Does it for all, some at once; a fault of one is logged and holds up no other. Answers how many it came true for. */
export async function inTurns<T>(all: T[], work: (one: T) => Promise<boolean>) {
  let done = 0
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const results = await Promise.allSettled(all.slice(start, start + AT_ONCE).map(work))
    for (const one of results) if (one.status === 'rejected') console.error('one of many failed', one.reason)
    done += results.filter(one => one.status === 'fulfilled' && one.value).length
  }
  return done
}
