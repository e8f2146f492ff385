import { type Person, people } from '../kit/person'

/** What a person offers: what they can do, and whether they want to hear calls for stand-ins. */
export const volunteering = (person: Person) => ({
  skills: person.skills ?? [],
  standIn: person.standInFor === person.communityId,
})

/** Sets both; only calls of the own community are heard. */
export async function setVolunteering(
  person: Person,
  { skills, standIn }: { skills: string[]; standIn: boolean },
) {
  const standInFor = standIn ? person.communityId : undefined
  const own = [...new Set(skills)]
  await people.updateIf({ _id: person._id }, { skills: own.length > 0 ? own : undefined, standInFor })
  return { skills: own, standIn }
}
