import { certificateCalls } from './certificate'
import { type GoodCalls, MEMBER, SECRETARY, simply, type Town } from './good'
import { claimedShift } from './post'
import { presenceCalls } from './presence'

const presence = async (town: Town, shiftId: string) => ({
  shiftId,
  code: (await town.as(SECRETARY).get('attendance', 'code', { shiftId })).code,
})

/** Checked in at the start; the clock stands at the end. */
async function atTheEnd(town: Town) {
  const { shiftId, startsIn } = await claimedShift(town)
  await town.at(startsIn)
  await town.as(MEMBER).get('attendance', 'checkIn', await presence(town, shiftId))
  await town.at(startsIn + 60)
  return shiftId
}

const certificate = { from: '2026-10-01', to: '2026-11-20' }

export const attendance: GoodCalls = {
  code: async town => ({ who: SECRETARY, input: { shiftId: (await claimedShift(town)).shiftId } }),
  checkIn: async town => {
    const { shiftId, startsIn } = await claimedShift(town)
    await town.at(startsIn)
    return { who: MEMBER, input: await presence(town, shiftId) }
  },
  checkOut: async town => ({ who: MEMBER, input: await presence(town, await atTheEnd(town)) }),
  standing: simply(MEMBER, { year: 2026 }),
  issueCertificate: simply(MEMBER, certificate),
  certificates: simply(MEMBER),
  verifyCertificate: async town => ({
    who: 'passer-by',
    input: await town.as(MEMBER).get('attendance', 'issueCertificate', certificate),
  }),
  ...certificateCalls,
  ...presenceCalls,
}
