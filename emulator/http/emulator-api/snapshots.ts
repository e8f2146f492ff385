/** Snapshots, for people. */
import { z } from 'zod'
import { SNAPSHOT_NAME } from '../../database/store/snapshots'
import { notFound } from '../../errors'
import { type EmulatorParts, readBodyAs } from './parts'
import type { Done } from './types'

const nameSchema = z.object({ name: z.string().regex(SNAPSHOT_NAME) })
const WANTED = '{"name": 快照名}，名字由 1 到 60 个汉字、字母、数字、- 和 _ 组成'

const nameOf = (body: unknown): string => readBodyAs(nameSchema, body, WANTED).name

const existing = ({ snapshots }: EmulatorParts, body: unknown): string => {
  const name = nameOf(body)
  if (!snapshots.list().some(snapshot => snapshot.name === name)) throw notFound(`没有名为 ${name} 的快照`)
  return name
}

/** Takes one; one of the same name is replaced. @throws HttpError 400 */
export const saveSnapshot = async (parts: EmulatorParts, body: unknown): Promise<Done> => {
  await parts.snapshots.save(nameOf(body))
  return { ok: true }
}

/** @throws HttpError 400, 404 */
export const restoreSnapshot = async (parts: EmulatorParts, body: unknown): Promise<Done> => {
  await parts.snapshots.restore(existing(parts, body))
  return { ok: true }
}

/** @throws HttpError 400, 404 */
export const removeSnapshot = async (parts: EmulatorParts, body: unknown): Promise<Done> => {
  await parts.snapshots.remove(existing(parts, body))
  return { ok: true }
}
