import type { Person } from './person'

/** The secretary publishes a post at a venue, with the shift that the form proposes; `when` is how its page says so. */
export async function publishPost(secretary: Person, name: string, venue: RegExp, when: string | RegExp) {
  await secretary.tab('我的')
  await secretary.follow(/^工作台/)
  await secretary.follow(/^发布服务岗位/)
  await secretary.type('岗位名称', name)
  await secretary.type('岗位说明', '早高峰在西门路口提醒行人看灯过马路。')
  await secretary.tap(venue)
  await secretary.tap('发布岗位')
  await secretary.sees(when)
}

/** Claims the first shift of a post, from the list. */
export async function claimPost(person: Person, name: string) {
  await person.tab('首页')
  await person.follow(/^领个岗位/)
  await person.follow(new RegExp(`^${name}`))
  await person.tap('认领')
  await person.button('去签到').first().waitFor()
}
