/** `@seald-io/nedb`: an embedded database that keeps everything in memory and appends to a file. */
import path from 'node:path'
import Datastore from '@seald-io/nedb'
import type { Person, Store } from './store'

export async function openNedb(folder: string): Promise<Store> {
  const db = new Datastore<Person>({ filename: path.join(folder, 'people.db'), autoload: true })
  await db.ensureIndexAsync({ fieldName: 'phone' })
  await db.ensureIndexAsync({ fieldName: 'score' })
  return {
    insert: async people => {
      await db.insertAsync(people)
    },
    byPhone: phone => db.findOneAsync({ phone }),
    byScore: async (from, to) => db.findAsync({ score: { $gte: from, $lt: to } }).sort({ score: 1 }),
    visit: async phone => {
      await db.updateAsync({ phone }, { $inc: { visits: 1 } }, {})
    },
    close: async () => {},
  }
}
