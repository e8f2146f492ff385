/** What every section of the page is made of, and what it may ask of the page. */
import type { Content } from './dom'

export type Draw = () => Content[]

export interface Section {
  /** In the address: `#data`. */
  id: string
  title: string
  /** Reads what the section shows; answers how to draw it. `query` is what follows `?` in the address. */
  load(query: URLSearchParams): Promise<Draw>
}

export interface App {
  /** Draws anew what was read last: a row was opened, a form shown. */
  draw(): void
  /** Reads the section anew, and draws it. */
  refresh(): void
  /** Goes to a section; empty values are left out of the address. */
  go(section: string, query?: Readonly<Record<string, string | undefined>>): void
  /**
   * Does something at the emulator, says in the end what it answers (or why it failed) and reads everything anew.
   * False when it failed.
   */
  act(work: () => Promise<string>): Promise<boolean>
  /** Asks before something that cannot be undone; `yes` is the button that does it. */
  confirm(question: string, yes: string): Promise<boolean>
}

export type CreateSection = (app: App) => Section

/** The address of a section. */
export const hashOf = (section: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `#${section}?${new URLSearchParams(given)}` : `#${section}`
}
