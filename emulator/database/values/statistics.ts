/** Sum, average and deviation, shared by the accumulators and the expressions of those names. Non-numbers are ignored. */
import { compareValues } from './compare'
import { isNullish } from './nullish'
import { isIntegral, isNumber, toDouble, toLong } from './numbers'

/** What `a + b` is as a double, and what rounding took away from it. */
const twoSum = (a: number, b: number): readonly [sum: number, error: number] => {
  const sum = a + b
  const rounded = sum - a
  return [sum, a - (sum - rounded) + (b - rounded)]
}

/** A running total: whole numbers exactly, doubles with about 106 bits (MongoDB's DoubleDoubleSummation). */
class Total {
  count = 0
  private whole = 0n
  /** Whole numbers not yet in `whole`; always a safe integer. */
  private recent = 0
  private high = 0
  private low = 0
  /** The sum without compensation, which is right when infinities and NaN take part. */
  private plain = 0
  private fractional = false

  add(value: unknown): void {
    if (!isNumber(value)) return
    this.count += 1
    if (isIntegral(value)) this.addWhole(value)
    else {
      this.fractional = true
      this.addDouble(toDouble(value))
    }
  }

  /** Exact when only whole numbers were added and the sum has 64 bits. */
  get sum(): number | bigint {
    const whole = this.flush()
    return (this.fractional ? undefined : toLong(whole)) ?? this.double
  }

  get double(): number {
    const whole = this.flush()
    const copy = Object.assign(new Total(), this)
    copy.addDouble(Number(whole))
    copy.addDouble(Number(whole - BigInt(Number(whole))))
    return Number.isNaN(copy.high) ? copy.plain : copy.high
  }

  private addWhole(value: number | bigint): void {
    const next = typeof value === 'number' ? this.recent + value : Number.NaN
    if (Number.isSafeInteger(next)) this.recent = next
    else this.whole = this.flush() + BigInt(value)
  }

  private flush(): bigint {
    this.whole += BigInt(this.recent)
    this.recent = 0
    return this.whole
  }

  private addDouble(value: number): void {
    this.plain += value
    const [sum, error] = twoSum(this.high, value)
    ;[this.high, this.low] = twoSum(sum, this.low + error)
  }
}

const totalOf = (values: Iterable<unknown>): Total => {
  const total = new Total()
  for (const value of values) total.add(value)
  return total
}

/** The sum: exact for whole numbers within 64 bits, else the nearest double; 0 when there is no number. */
export const sumOf = (values: Iterable<unknown>): number | bigint => totalOf(values).sum

/** The arithmetic mean as a double; null when there is no number. */
export const averageOf = (values: Iterable<unknown>): number | null => {
  const total = totalOf(values)
  return total.count === 0 ? null : total.double / total.count
}

/**
 * The standard deviation (Welford's method).
 * @param sample divides by one less than the count; null for fewer than two numbers (else for none)
 */
export const deviationOf = (values: Iterable<unknown>, sample: boolean): number | null => {
  let count = 0
  let mean = 0
  let squares = 0
  for (const value of values) {
    if (!isNumber(value)) continue
    const number = toDouble(value)
    count += 1
    const distance = number - mean
    if (distance === 0) continue
    mean += distance / count
    squares += distance * (number - mean)
  }
  const divisor = sample ? count - 1 : count
  return divisor < 1 ? null : Math.sqrt(squares / divisor)
}

/** The greatest (direction 1) or least (-1) value in MongoDB's order; null when all are null or missing. */
export const extremeOf = (values: Iterable<unknown>, direction: 1 | -1): unknown => {
  let best: unknown = null
  for (const value of values)
    if (!isNullish(value) && (best === null || compareValues(value, best) * direction > 0)) best = value
  return best
}
