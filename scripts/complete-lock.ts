/**
 * `npm run lock` after a change of dependencies. npm leaves an optional package for another platform out of the lock
 * file when the registry at hand does not hold it, and `npm ci` then refuses the whole file, everywhere. This adds what
 * is missing: name and exact version as the parent asks for it, platform as the name says. No integrity is known for
 * these, so npm takes what its registry serves on the platforms that need them.
 */
import { readFile, writeFile } from 'node:fs/promises'
import * as z from 'zod'

const FILE = 'package-lock.json'

const entry = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lock = z.looseObject({ packages: z.record(z.string(), entry) })
type Entries = z.infer<typeof lock>['packages']

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
]
const PROCESSORS = [
  'arm64',
  'armv7',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]

/** `@swc/core-win32-arm64-msvc` → os win32, cpu arm64; `…-linux-x64-musl` → libc musl, too. Throws when the name says no platform. */
function platformOf(name: string) {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.filter(system => words.includes(system))
  const cpu = PROCESSORS.filter(
    processor => words.includes(processor) || words.some(word => word.startsWith(`${processor}e`)),
  )
  if (os.length !== 1) throw new Error(`${name} is missing from ${FILE} and its name says no platform`)
  const libc = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : []
  return { os, ...(cpu.length === 1 && { cpu }), ...(libc.length === 1 && { libc }) }
}

/** Where Node would find `name` from the package at `path`: its own folder first, then those above. */
function* places(path: string, name: string) {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    yield `${at}/node_modules/${name}`
    if (!at.includes('/node_modules/')) break
  }
  yield `node_modules/${name}`
}

/** The entries that are missing, by their place. */
function missing(packages: Entries): Entries {
  const added: Entries = {}
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      const around = [...places(path, name)]
      const present = around.find(place => packages[place] ?? added[place])
      if (present && ((packages[present] ?? added[present])?.version === wanted || !/^\d/.test(wanted)))
        continue
      const place = (present ? around[0] : around.at(-1)) ?? ''
      added[place] = { version: wanted, optional: true, ...(dev && { dev }), ...platformOf(name) }
    }
  }
  return added
}

async function main() {
  const text = await readFile(FILE, 'utf8')
  const added = missing(lock.parse(JSON.parse(text)).packages)
  // npm's own order of fields is kept: only what was added shows in a comparison.
  const content: { packages: Record<string, unknown> } = JSON.parse(text)
  const packages = Object.entries({ ...content.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1))
  await writeFile(
    FILE,
    `${JSON.stringify({ ...content, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  )
  const names = Object.entries(added).map(([place, { version }]) => `${place} ${version}`)
  process.stdout.write(`${names.length} optional packages added to ${FILE}\n${names.join('\n')}\n`)
}

main()
