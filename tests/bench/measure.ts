/** Timing many runs of one operation. */

export interface Figures {
  /** Operations a second. */
  perSecond: number
  /** Milliseconds an operation took: the middle one, and the 99th of a hundred. */
  p50: number
  p99: number
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

/** Runs `work` `times` times, `together` at once; the first tenth warms up and does not count. */
export async function measure(
  times: number,
  work: (n: number) => Promise<unknown>,
  together = 1,
): Promise<Figures> {
  const warmUp = Math.ceil(times / 10)
  for (let n = 0; n < warmUp; n += 1) await work(n)
  const took: number[] = []
  let next = warmUp
  const lane = async () => {
    while (next < times + warmUp) {
      const n = next
      next += 1
      const began = performance.now()
      await work(n)
      took.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: together }, lane))
  const seconds = (performance.now() - began) / 1000
  const sorted = took.sort((a, b) => a - b)
  return { perSecond: took.length / seconds, p50: at(sorted, 0.5), p99: at(sorted, 0.99) }
}
