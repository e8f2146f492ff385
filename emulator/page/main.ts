/** The page at /emulator: one section at a time, read anew every two seconds while somebody can see it. */
import { Refusal, Unreachable } from './api'
import { type App, hashOf } from './app'
import { ask } from './dialog'
import { patch } from './dom'
import { sections as creators } from './sections'
import { type State, view } from './view'

const EVERY_MS = 2000
const NOTICE_MS = 8000

const root = document.querySelector('#page') ?? document.body
const state: State = { address: '', lost: false }
let noticeTimer: number | undefined
let isActing = false
let readings = 0

const textOf = (error: unknown): string => {
  if (error instanceof Unreachable) return '连不上本地云'
  return error instanceof Error ? error.message : String(error)
}

const say = (text: string, bad = false): void => {
  window.clearTimeout(noticeTimer)
  noticeTimer = window.setTimeout(() => {
    state.notice = undefined
    draw()
  }, NOTICE_MS)
  state.notice = { text, bad }
  draw()
}

const act = async (work: () => Promise<string>): Promise<boolean> => {
  if (isActing) return false
  isActing = true
  let failed = false
  try {
    say(await work())
  } catch (error) {
    failed = true
    say(textOf(error), true)
  } finally {
    isActing = false
  }
  await read()
  return !failed
}

const app: App = {
  draw: () => draw(),
  refresh: () => void read(),
  go(section, query) {
    window.location.hash = hashOf(section, query)
  },
  act,
  confirm: ask,
}

const sections = creators.map(create => create(app))

const current = () => {
  const [id, search = ''] = state.address.slice(1).split('?', 2)
  const section = sections.find(item => item.id === id) ?? sections[0]
  return { section, query: new URLSearchParams(search) }
}

const draw = (): void => {
  const { section } = current()
  document.title = `${section?.title ?? ''} · 本地云`
  patch(root, view(state, sections, section))
}

/** Reads the section; an answer that a later reading has overtaken is dropped. */
const read = async (): Promise<void> => {
  readings += 1
  const mine = readings
  const { section, query } = current()
  const found = await section?.load(query).then(
    content => ({ content, lost: false, failure: undefined }),
    (error: unknown) => {
      if (error instanceof Unreachable) return { lost: true }
      if (!(error instanceof Refusal)) console.error(error)
      return { lost: false, failure: textOf(error) }
    },
  )
  if (mine !== readings) return
  Object.assign(state, found)
  draw()
}

const show = (): void => {
  const { section: before } = current()
  state.address = window.location.hash
  if (current().section !== before) Object.assign(state, { content: undefined, notice: undefined })
  state.failure = undefined
  draw()
  void read()
}

/** The next reading starts two seconds after the last one ended; nobody reads for a tab that nobody sees. */
const keepReading = (): void => {
  window.setTimeout(() => {
    const done = document.hidden || isActing ? Promise.resolve() : read()
    void done.finally(keepReading)
  }, EVERY_MS)
}

window.addEventListener('hashchange', show)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void read()
})
show()
keepReading()
