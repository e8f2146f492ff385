import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { type Message, tell } from '../kit/message'
import { type Person, people } from '../kit/person'
import { addressesOf, removeFiles, type Suggest, withPhotos } from '../kit/photos'
import { TIMER } from '../kit/timer'
import { transact } from '../kit/transaction'

/** The person's picture as they see it themselves: an address for an hour, none while it is being checked. */
export async function avatarOf({ avatar }: Person) {
  if (!avatar) return null
  const url = avatar.shown ? (await addressesOf([avatar.fileId])).get(avatar.fileId) : undefined
  return { shown: avatar.shown, url: url ?? null }
}

/** Takes a picture that the person uploaded as theirs; the one before goes. It is shown once the check let it through. */
export async function setAvatar(person: Person, { fileId }: { fileId: string }) {
  const answer = { shown: false }
  await withPhotos(person._id, [fileId], async photos => {
    for (const { fileId, trace } of photos)
      await write(person, person, { avatar: { fileId, shown: false }, avatarTrace: trace }, 'setAvatar', {
        answer,
      })
  })
  if (person.avatar) await removeFiles([person.avatar.fileId])
  return answer
}

const NONE = { avatar: undefined, avatarTrace: undefined }

/** Goes without a picture again. Twice is once. */
export async function removeAvatar(person: Person) {
  const { avatar } = person
  const answer = { removed: avatar !== undefined }
  await write(person, person, NONE, 'removeAvatar', { answer })
  if (avatar) await removeFiles([avatar.fileId])
  return answer
}

/** WeChat's verdict on a picture that may be somebody's: shown when it passes, else gone. Says whether it was one. */
export async function judgeAvatar(trace: string, suggest: Suggest): Promise<boolean> {
  const [person] = await people.find({ where: { avatarTrace: trace }, orderBy: [], limit: 1 })
  if (!person?.avatar) return false
  const { fileId } = person.avatar
  const passed = suggest === 'pass'
  const patch = passed ? { avatar: { fileId, shown: true }, avatarTrace: undefined } : NONE
  await write(TIMER, person, patch, passed ? 'passAvatar' : 'refuseAvatar', {
    told: passed ? [] : [refused(person)],
  })
  if (!passed) await removeFiles([fileId])
  return true
}

const refused = ({ _id }: Person): Message => ({
  ...{ to: _id, what: '您的头像', state: '没通过', hint: '这张头像没有通过审核，请换一张' },
  ...{ ref: `person:${_id}`, page: 'pages/me/index' },
})

type Who = Pick<Person, '_id' | 'displayName'>

const write = (
  by: Who,
  { _id, communityId }: Person,
  patch: Pick<Person, 'avatar' | 'avatarTrace'>,
  action: string,
  { told = [], answer }: { told?: Message[]; answer?: object } = {},
) =>
  transact(async tx => {
    await tx.update(people, _id, patch)
    await audit(tx, by, { communityId, ref: `person:${_id}`, at: now(), action })
    await tell(tx, by, told)
    return answer
  })
