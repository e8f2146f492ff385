/** The version of the package this file was built into. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({ version: z.string() })

export const version = (): string =>
  manifestSchema.parse(JSON.parse(readFileSync(path.join(__dirname, 'package.json'), 'utf8'))).version
