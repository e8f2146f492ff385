/** How a query is refused. The codes are the SDK's: an operator that does not exist is told from a wrong operand. */
import { CloudError, requestFailed } from '../../errors'

export const unknownOperator = (message: string) => new CloudError('DATABASE_INVALID_OPERRATOR', message)

export const badValue = (message: string) => requestFailed(message)
