/** What the storage's actions have in common: their environment, their batches, their codes for one file. */
import { z } from 'zod'
import { invalidParam } from '../errors'
import { ENV_ID } from '../functions/environment'
import { MAX_FILES_PER_BATCH } from '../limits'

export const NO_SUCH_FILE = 'STORAGE_FILE_NONEXIST'

/** The environment a request names; one that names none is in the emulator's own. */
export const envSchema = z
  .string()
  .regex(/^[\w-]+$/)
  .catch(ENV_ID)

/**
 * Parses a request; `list` is the name of its batch.
 * @throws CloudError INVALID_PARAM when it is not of this shape, or the batch is longer than 50
 */
export const parseBatch = <T>(
  schema: z.ZodType<T>,
  params: Readonly<Record<string, unknown>>,
  list: string,
): T => {
  const batch = params[list]
  if (Array.isArray(batch) && batch.length > MAX_FILES_PER_BATCH)
    throw invalidParam(`${list} has ${batch.length} files; at most ${MAX_FILES_PER_BATCH} are allowed`)
  const parsed = schema.safeParse(params)
  if (!parsed.success) throw invalidParam(`${list} is not a list of files`)
  return parsed.data
}
