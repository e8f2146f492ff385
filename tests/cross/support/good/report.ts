import { ADMIN, communityId, type GoodCalls, NEWCOMER, RESIDENT, SECRETARY, simply } from './good'

export const report: GoodCalls = {
  desk: simply(SECRETARY, { communityId }),
  community: simply(SECRETARY, { communityId, months: 12 }),
  street: simply(ADMIN, { months: 12 }),
  // Of the street, by who has to be checked against it: the longest way.
  list: simply(ADMIN, { communityId, list: 'wishConfirmed', month: '2026-11' }),
  export: simply(ADMIN, { months: 12 }),
  board: simply(NEWCOMER),
  // Of whoever has most to be told.
  homeTab: simply(SECRETARY),
  serviceTab: simply(RESIDENT),
  meTab: simply(SECRETARY),
}
