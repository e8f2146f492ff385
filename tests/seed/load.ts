/** Writes the demo street into a running cloud through the real SDK, as any administrator's program would. */
import { drawn, nameOf } from './demo/pictures'
import { demoStreet } from './demo/street'
import type { Documents } from './documents'

/** The SDK reads where its cloud is from the environment, so this stands before it loads. */
function pointSdkAt(cloudUrl: string) {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloudUrl}/admin` }),
    TENCENTCLOUD_SECRETID: 'seed',
    TENCENTCLOUD_SECRETKEY: 'seed',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
  })
}

const connect = (cloudUrl: string) => {
  pointSdkAt(cloudUrl)
  return Promise.all([
    import('../../cloudfunctions/kit/cloud'),
    import('../../cloudfunctions/kit/document'),
    import('../../cloudfunctions/kit/street'),
    storedTogether(),
    import('../../cloudfunctions/kit/journal'),
  ])
}

/** The typed collections whose documents are stored together with others, by their names here. */
async function storedTogether(): Promise<Record<string, { name: string; kind?: string | undefined }>> {
  const [{ audits }, { messages }, { serviceRecords, transfers }, { posts, shifts }, menu] =
    await Promise.all([
      import('../../cloudfunctions/kit/audit'),
      import('../../cloudfunctions/kit/message'),
      import('../../cloudfunctions/ledger/collections'),
      import('../../cloudfunctions/post/collections'),
      import('../../cloudfunctions/menu/collections'),
    ])
  const { menus, menuItems, menuDrafts } = menu
  return { audits, messages, posts, serviceRecords, shifts, transfers, menus, menuItems, menuDrafts }
}

const BATCH = 100

/** When something of the journal was written; other things bear no such moment. */
const whenOf = (document: object) =>
  'at' in document && document.at instanceof Date ? document.at : undefined

/** Loads the demo street as it stands at `now`. Errors: what the SDK throws, e.g. when it was loaded before. */
export async function seedDemo(cloudUrl: string, now = new Date()): Promise<void> {
  const [{ database, storage }, { asStored }, , stored, { inJournal }] = await connect(cloudUrl)
  const add = async (name: string, documents: object[]) => {
    for (let start = 0; start < documents.length; start += BATCH) {
      const { name: storedIn, kind } = stored[name] ?? { name }
      const data = documents
        .slice(start, start + BATCH)
        .map(one => inJournal(storedIn, asStored(kind, one), whenOf(one)))
      await database.collection(storedIn).add({ data })
    }
  }
  // The street itself comes last: it says that all the rest is there.
  const { streets, ...rest } = demoStreet(now)
  await putPictures(rest.wishes, async (cloudPath, fileContent) => {
    const { fileID } = await storage.uploadFile({ cloudPath, fileContent })
    return fileID
  })
  for (const [name, documents] of Object.entries(rest)) await add(name, documents)
  await add('streets', streets)
}

type Put = (path: string, bytes: Buffer) => Promise<string>

/** Draws the pictures that the wishes name, and names them by where they lie then. */
async function putPictures(wishes: Documents['wishes'], put: Put) {
  for (const photo of wishes.flatMap(({ photos = [] }) => photos)) {
    const name = nameOf(photo.fileId)
    if (name !== undefined) photo.fileId = await put(`photos/demo-${name}.png`, drawn(name))
  }
}

/** Whether nobody has set up a street in this cloud yet. */
export async function isEmpty(cloudUrl: string): Promise<boolean> {
  const [, , { streets }] = await connect(cloudUrl)
  return (await streets.find({ where: {}, orderBy: [['_id', 'asc']], limit: 1 })).length === 0
}
