import { bareScope, compileExpression, scopeOf } from './compile'

/** What `$$NOW` is in tests. */
export const NOW = new Date('2026-03-01T08:00:00.000Z')

/** Compiles an expression and evaluates it for one document. */
export const evaluate = (spec: unknown, document: Record<string, unknown> = {}): unknown =>
  compileExpression(spec)(scopeOf(document, bareScope(NOW)))
