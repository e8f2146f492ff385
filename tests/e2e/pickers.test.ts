import { faultsOf } from './support/looks'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const PLAIN = { target: 44, letters: 12 }
const LARGE = { target: 48, letters: 18 }

let opened = 0

/** Opens a page as a link does, in letters of this size, without the bar that only the demo has. */
async function open(person: Person, path: string, large: boolean) {
  const { page } = person
  await page.evaluate(on => localStorage.setItem('linli.largeText', JSON.stringify({ data: on })), large)
  await page.goto(`${street.url}/?${opened++}#/features/${path}/index`, { waitUntil: 'networkidle' })
  await page.addStyleTag({ content: '.demo-bar { display: none !important }' })
}

/** Opens the wheel of this button with a key, and takes what it stands on. */
async function turn(person: Person, name: RegExp, key: 'Enter' | 'Space') {
  await person.button(name).first().focus()
  await person.page.keyboard.press(key)
  const take = person.page.getByText('确定', { exact: true }).filter({ visible: true })
  await take.click()
  await take.waitFor({ state: 'detached' })
}

const FORMS = [
  ['wish', 'wish/pages/post', '', 'demo-resident-wang', [/^希望哪天之前（可以不选），选一个日子$/]],
  [
    'post',
    'post/pages/publish',
    '',
    'demo-secretary-zhao',
    [/^哪一天，今天$/, /^开始时间，10:00$/, /^结束时间，12:00$/],
  ],
  ['rule', 'points/pages/rules', '拟定新规则', 'demo-admin', [/^从哪天起，.+月1日 周.$/]],
  [
    'place',
    'shop/pages/place',
    '',
    'demo-secretary-zhao',
    [/^周一开门，\d\d:\d\d$/, /^周一关门，\d\d:\d\d$/],
  ],
  ['day', 'shop/pages/day', '', 'demo-clerk', [/^哪一天，今天$/]],
  ['shifts', 'post/pages/list', '', 'demo-member-li', [/^哪一天$/, /^在哪里$/]],
] as const

test.each(FORMS)(
  '%s: what opens a wheel has a name, a value and room for a finger',
  async (name, path, first, who, chips) => {
    const person = await street.person(who)
    for (const [mode, large, demands] of [
      ['', false, PLAIN],
      ['-large', true, LARGE],
    ] as const) {
      await open(person, path, large)
      if (first) await person.tap(first)
      for (const chip of chips) await person.button(chip).first().waitFor()
      expect(await faultsOf(person.page, demands)).toEqual([])
      await person.page.screenshot({ path: `dist/screens/pick-${name}${mode}.png`, fullPage: true })
    }
    expect(person.complaints).toEqual([])
  },
)

test('a wheel is opened with Enter and with the space bar, and the chip says what was chosen', async () => {
  const wang = await street.person('demo-resident-wang')
  await open(wang, 'wish/pages/post', false)
  await turn(wang, /^希望哪天之前/, 'Enter')
  await wang.button('希望哪天之前（可以不选），12月2日 周三').waitFor()
  await wang.tap('不限日子')
  await turn(wang, /^希望哪天之前（可以不选），选一个日子$/, 'Space')
  await wang.button('希望哪天之前（可以不选），12月2日 周三').waitFor()
  expect(wang.complaints).toEqual([])
})
