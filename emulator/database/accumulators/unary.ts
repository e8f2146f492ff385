import { requestFailed } from '../../errors'
import type { AccumulatorOperator } from './types'

/** A group's value made of one expression's values. */
export interface Fold {
  add(value: unknown): void
  result(): unknown
}

/** An accumulator of one expression, which must not be written as a list. */
export const unary =
  (name: string, start: () => Fold): AccumulatorOperator =>
  (operand, compile) => {
    if (Array.isArray(operand)) throw requestFailed(`The ${name} accumulator is a unary operator`)
    const evaluate = compile(operand)
    return () => {
      const fold = start()
      return { add: scope => fold.add(evaluate(scope)), result: () => fold.result() }
    }
  }

/** An accumulator that needs all values at once; `takes` leaves out those that do not count. */
export const collecting = (
  name: string,
  takes: (value: unknown) => boolean,
  finish: (values: readonly unknown[]) => unknown,
): AccumulatorOperator =>
  unary(name, () => {
    const values: unknown[] = []
    return {
      add(value) {
        if (takes(value)) values.push(value)
      },
      result: () => finish(values),
    }
  })
