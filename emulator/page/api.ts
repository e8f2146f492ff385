/** The emulator's JSON routes, typed by what the server says it answers. */
import type { Answers, Changes } from '../http/emulator-api/types'

/** The emulator refused; the message is Chinese and fit to show. */
export class Refusal extends Error {}

/** Nobody answers: the emulator is stopped, or the machine sleeps. */
export class Unreachable extends Error {}

export type Query = Readonly<Record<string, string | number | undefined>>

const send = async (path: string, options: RequestInit): Promise<Response> => {
  const response = await fetch(`/emulator/api/${path}`, options).catch(() => {
    throw new Unreachable()
  })
  if (response.ok) return response
  const answer = await response.json().catch(() => undefined)
  throw new Refusal(answer?.error?.message ?? `本地云回答了 ${response.status}`)
}

/** Reads one of the routes. @throws Refusal, Unreachable */
export const get = async <Route extends keyof Answers>(
  route: Route,
  query: Query = {},
): Promise<Answers[Route]> => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : ''
  const response = await send(`${route}${search}`, {})
  return response.json()
}

/** Changes something: `change('POST clock', { reset: true })`. @throws Refusal, Unreachable */
export const change = async <Route extends keyof Changes>(
  route: Route,
  body: Changes[Route]['body'],
): Promise<Changes[Route]['answer']> => {
  const [method, path = ''] = route.split(' ')
  const response = await send(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}
