import { Query } from 'mingo/query'
import { CloudError, errorText } from '../../errors'
import type { Document } from '../ejson'
import { mingoOptions } from './operators'

const invalid = (error: unknown) =>
  error instanceof CloudError ? error : new CloudError('DATABASE_INVALID_OPERRATOR', errorText(error))

/**
 * Compiles a query into a test.
 * @throws CloudError DATABASE_INVALID_OPERRATOR for an unknown operator or a wrong operand
 */
export const compileMatch = (criteria: Document): ((document: Document) => boolean) => {
  try {
    const query = new Query(criteria, mingoOptions())
    return document => query.test(document)
  } catch (error) {
    throw invalid(error)
  }
}

/**
 * Applies `field()`: `{ a: 1, 'b.c': 1 }` keeps, `{ a: 0 }` leaves out.
 * @throws CloudError DATABASE_INVALID_OPERRATOR when mingo refuses the projection
 */
export const projectDocuments = (documents: Document[], projection: Document | undefined): Document[] => {
  if (!projection || Object.keys(projection).length === 0) return documents
  try {
    return new Query({}, mingoOptions()).find<Document>(documents, projection).all()
  } catch (error) {
    throw invalid(error)
  }
}
