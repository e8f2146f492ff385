/** What the page looks like around its sections. */
import { type Draw, hashOf, type Section } from './app'
import { type Content, h } from './dom'

export interface State {
  /** What follows the page's address, `#` included. */
  address: string
  /** Undefined until the section was read once. */
  content?: Draw
  /** Nobody answers. */
  lost: boolean
  /** Why the section could not be read. */
  failure?: string
  /** What became of the person's last action. */
  notice?: { text: string; bad: boolean }
}

const navigation = (sections: readonly Section[], current: Section | undefined): Content =>
  h(
    'nav',
    { 'aria-label': '栏目' },
    sections.map(section =>
      h(
        'a',
        { key: section.id, href: hashOf(section.id), 'aria-current': section === current && 'page' },
        section.title,
      ),
    ),
  )

const LOST = '连不上本地云：它可能已经停止。重新启动后，本页会自动恢复；下面是停止前的内容。'

const main = ({ content, failure }: State, section: Section | undefined): Content =>
  h(
    'main',
    { key: section?.id },
    h('h2', {}, section?.title),
    failure !== undefined && h('p', { class: 'bad', role: 'alert' }, `读取失败：${failure}`),
    content === undefined && failure === undefined && h('p', { class: 'dim' }, '正在读取……'),
    content?.(),
  )

/** The whole page. The two live regions are always there, so that what appears in them is read out. */
export const view = (state: State, sections: readonly Section[], current: Section | undefined): Content[] => [
  h('header', {}, h('h1', {}, '本地云'), navigation(sections, current)),
  h('div', { role: 'alert', key: 'lost' }, state.lost && h('p', { class: 'banner' }, LOST)),
  main(state, current),
  h(
    'div',
    { role: 'status', key: 'notice' },
    state.notice && h('p', { class: state.notice.bad && 'bad' }, state.notice.text),
  ),
]
