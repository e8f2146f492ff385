/** What an aggregation expression is made of. `undefined` is MongoDB's «missing» everywhere. */

/** Values of the variables by name, without `$$`: ROOT, CURRENT, NOW, and what $let, $map, … bound. */
export type Scope = Readonly<Record<string, unknown>>

/** A compiled expression. @throws CloudError when a value is of a type the operator does not take */
export type Evaluate = (scope: Scope) => unknown

/** What an operator may use while it is compiled. */
export interface Compiler {
  /**
   * Compiles a part of the operand.
   * @param names variables that this part sees beside the outer ones
   * @throws CloudError for an unknown operator or variable, or a malformed operand
   */
  compile(spec: unknown, names?: readonly string[]): Evaluate
}

/** One operator: its operand, as written in the pipeline, to a compiled expression. */
export type Operator = (operand: unknown, compiler: Compiler) => Evaluate
