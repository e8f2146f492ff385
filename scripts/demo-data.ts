/** The folder that the demo street lives in, and what becomes of one that an earlier release left. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Goes up when what the functions store changes its shape: an older street would not fit them. */
const SHAPE = '4'
const MARK = 'shape'

const shapeOf = async (folder: string) =>
  existsSync(path.join(folder, MARK)) ? (await readFile(path.join(folder, MARK), 'utf8')).trim() : '1'

/**
 * Makes the folder ready; with `fresh` it starts empty. A street of another shape is moved to `<folder>.old`, in place of
 * what was there, and a new one begins: nothing a person tried out is deleted without a word.
 */
export async function prepareDemoData(folder: string, fresh: boolean): Promise<void> {
  if (fresh) await rm(folder, { recursive: true, force: true })
  if (existsSync(folder) && (await shapeOf(folder)) !== SHAPE) {
    const old = `${folder}.old`
    await rm(old, { recursive: true, force: true })
    await rename(folder, old)
    process.stdout.write(
      `the demo street in ${folder} is of an earlier release: moved to ${old}, a new one begins\n`,
    )
  }
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, MARK), `${SHAPE}\n`)
}
