/**
 * An answer that is lost on its way is asked for again, under the same key: every change is made once, and the answer is
 * the same, one after the other and both at once.
 */
import { type Asked, ask, grown, newKey, type Said, settled, sizes, stored } from './support/asked'
import { goodCalls } from './support/good'
import { procedures } from './support/routers'
import { demoStreet, type Street } from './support/street'

const FIRST_ADMIN = { LINLI_FIRST_ADMIN: 'demo-admin' }
/** Erasure comes last: from then on the clock takes somebody out of whatever is being counted. */
const isLast = ({ full }: { full: string }) => Number(full === 'people.erase')
const changes = procedures
  .filter(({ type }) => type === 'mutation')
  .sort((one, other) => isLast(one) - isLast(other))
type Procedure = (typeof changes)[number]

/**
 * What these make is for the caller alone and gone after a day, and no transaction writes it: asked for again there is one
 * more of it, or the app is told to begin again.
 */
const OF_A_DAY = [
  ...['people.importPreview', 'shop.exportMonth', 'attendance.exportUnit', 'report.export'],
  // The code of an invitation: the later one counts, and is the one that the inviter reads.
  'points.inviteKin',
]
/** Each look at what is somebody's own is written down, and no answer kept that could outlive the right to it. */
const LOOKS = ['wish.contact', 'admin.findByPhone']
/**
 * WeChat gives a phone for its code once: whoever asks for it at the very moment at which the first one is being served is
 * told to tap again, and is on record by then.
 */
const ONE_BY_ONE = ['people.setPhone']
const isKept = ({ full }: Procedure) => ![...OF_A_DAY, ...LOOKS].includes(full)

/** Makes the good call of a procedure as `how` says, and answers what was said and what it brought. */
async function played(
  street: Street,
  { name, path }: Procedure,
  how: (call: () => Promise<Said>) => Promise<Said[]>,
) {
  const prepare = goodCalls[name][path]
  if (!prepare) throw new Error(`${name}.${path} has no good call`)
  const { who, input } = await prepare(street)
  const asked: Asked = { who, name, path, input, key: newKey() }
  const before = await sizes(street.cloud())
  const said = await how(() => ask(street.cloud().url, asked))
  return { said, more: grown(before, await sizes(street.cloud())) }
}

/** What one call brings, by procedure. */
const once: Record<string, object> = {}

describe('one after the other', () => {
  const street = demoStreet(FIRST_ADMIN)

  test.each(changes.filter(isKept))('$full', async procedure => {
    let changed: string[] = []
    const { said, more } = await played(street, procedure, async call => {
      const first = await call()
      let again = first
      // Timers may come due between the two looks: then it is asked once more.
      for (let tries = 0; tries < 3; tries++) {
        const known = new Set(await settled())
        again = await call()
        changed = (await stored()).filter(text => !known.has(text))
        if (changed.length === 0) break
      }
      return [first, again]
    })
    once[procedure.full] = more
    expect(said[0]).toMatchObject({ ok: true })
    expect(said[1]).toEqual(said[0])
    expect(changed).toEqual([])
  })
})

describe('both at once', () => {
  const street = demoStreet(FIRST_ADMIN)
  const together = changes.filter(isKept).filter(({ full }) => !ONE_BY_ONE.includes(full))

  test.each(together)('$full', async procedure => {
    const { said, more } = await played(street, procedure, call => Promise.all([call(), call()]))
    expect(said[0]).toMatchObject({ ok: true })
    expect(said[1]).toEqual(said[0])
    expect(more).toEqual(once[procedure.full])
  })
})
