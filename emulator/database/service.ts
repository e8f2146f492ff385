import type { Service } from '../service'
import { abortTransaction } from './actions/abort-transaction'
import { addCollection } from './actions/add-collection'
import { aggregateDocuments } from './actions/aggregate-documents'
import { calculateDocument } from './actions/calculate-document'
import { commitTransaction } from './actions/commit-transaction'
import { getDocument } from './actions/get-document'
import { insertDocument } from './actions/insert-document'
import { modifyAndReturnDoc } from './actions/modify-and-return-doc'
import { modifyDocument } from './actions/modify-document'
import { removeDocument } from './actions/remove-document'
import { startTransaction } from './actions/start-transaction'
import { asWrite } from './actions/write-errors'
import type { Engine } from './engine'

/** The document database. */
export const createDatabaseService = (engine: Engine): Service => ({
  name: 'database',
  actions: {
    'database.getDocument': getDocument(engine),
    'database.calculateDocument': calculateDocument(engine),
    'database.insertDocument': asWrite(insertDocument(engine)),
    'database.modifyDocument': asWrite(modifyDocument(engine)),
    'database.modifyAndReturnDoc': asWrite(modifyAndReturnDoc(engine)),
    'database.removeDocument': asWrite(removeDocument(engine)),
    'database.aggregateDocuments': aggregateDocuments(engine),
    'database.addCollection': addCollection(engine),
    'database.startTransaction': startTransaction(engine),
    'database.commitTransaction': commitTransaction(engine),
    'database.abortTransaction': abortTransaction(engine),
  },
  start: async () => {},
  stop: () => engine.close(),
  reset: () => engine.reset(),
})
