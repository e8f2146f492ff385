import Taro from '@tarojs/taro'

/** The demo street's people, as the seed knows them: on h5 one chooses who to be; on WeChat this is never used. */
export const DEMO_PEOPLE = [
  { id: 'demo-resident-wang', name: '王桂兰', role: '居民 · 梧桐' },
  { id: 'demo-member-li', name: '李明', role: '在职党员 · 梧桐' },
  { id: 'demo-secretary-zhao', name: '赵敏', role: '社区书记 · 梧桐' },
  { id: 'demo-liaison-zhou', name: '周倩', role: '单位联络员 · 图书馆' },
  { id: 'demo-resident-ma', name: '马强', role: '居民 · 槐荫' },
  { id: 'demo-member-chen', name: '陈芳', role: '在职党员 · 槐荫' },
  { id: 'demo-secretary-sun', name: '孙磊', role: '社区书记 · 槐荫' },
  { id: 'demo-merchant-liu', name: '刘洋', role: '积分商户' },
  { id: 'demo-clerk', name: '钱小满', role: '店员 · 梧桐早餐铺' },
  { id: 'demo-admin', name: '何静', role: '街道管理员' },
  { id: 'demo-newcomer', name: '新来的邻居', role: '还没有加入社区' },
] as const

const KEY = 'linli.demoPerson'

export const demoPersonId = (): string => Taro.getStorageSync<string>(KEY) || DEMO_PEOPLE[0].id
export const setDemoPersonId = (id: string) => Taro.setStorageSync(KEY, id)
