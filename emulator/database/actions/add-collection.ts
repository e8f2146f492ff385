import { CloudError } from '../../errors'
import { type Action, data } from '../../service'
import type { Engine } from '../engine'
import { base, parseParams } from '../params'

/** `createCollection()`. @throws CloudError when it is there already */
export const addCollection =
  (engine: Engine): Action =>
  async call => {
    const { collectionName } = parseParams(base, call)
    if (!(await engine.createCollection(collectionName)))
      throw new CloudError(
        'DATABASE_COLLECTION_ALREADY_EXIST',
        `[ResourceInUse] Table exist: ${collectionName}`,
      )
    return data({})
  }
