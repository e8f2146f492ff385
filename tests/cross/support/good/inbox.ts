import { type GoodCalls, MEMBER, SECRETARY, simply } from './good'

export const inbox: GoodCalls = {
  list: simply(SECRETARY),
  async read(town) {
    const { items } = await town.as(MEMBER).get('inbox', 'list', {})
    const lines = items.map(({ line }) => line)
    return { who: MEMBER, input: { lines, upTo: lines[0] } }
  },
  settings: simply(MEMBER),
  choose: simply(MEMBER, { how: 'each' }),
  consented: simply(MEMBER, { key: 'a-tap-of-mine' }),
}
