/**
 * Builds the local cloud into dist/emulator, a package of its own: cli.js (the server), worker.js (one function
 * instance), the page for people, and a package.json that names just what the bundle needs.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { z } from 'zod'

const common: BuildOptions = { bundle: true, logLevel: 'warning' }

const buildServer = (outdir: string) =>
  build({
    ...common,
    entryPoints: { cli: 'emulator/cli.ts', worker: 'emulator/functions/worker.ts' },
    outdir,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    metafile: true,
  })

const buildPage = (outdir: string) =>
  build({
    ...common,
    entryPoints: { page: 'emulator/page/main.ts', style: 'emulator/page/page.css' },
    // One file a kind: page.js and page.css.
    entryNames: 'page',
    outdir,
    platform: 'browser',
    format: 'esm',
    target: ['chrome100', 'firefox100', 'safari15.4'],
    minify: true,
  })

const manifestSchema = z.object({
  version: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

/** `lmdb`, `@scope/name`: the package a module's path begins with. */
const packageOf = (module: string): string =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')

const packagesOf = (metafile: Metafile): string[] => {
  const imports = Object.values(metafile.outputs).flatMap(output => output.imports)
  const names = imports
    .filter(item => item.external && !isBuiltin(item.path))
    .map(item => packageOf(item.path))
  return [...new Set(names)].sort()
}

/** What npm needs to know of the folder; versions are those of the checkout. */
const manifestOf = async (metafile: Metafile) => {
  const root = manifestSchema.parse(JSON.parse(await readFile('package.json', 'utf8')))
  const versions = { ...root.devDependencies, ...root.dependencies }
  const dependencies = packagesOf(metafile).map(name => {
    const version = versions[name]
    if (version === undefined)
      throw new Error(`the local cloud imports ${name}, which package.json does not name`)
    return [name, version]
  })
  return {
    name: 'wechat-cloud-emulator',
    version: root.version,
    description: 'The WeChat cloud on one machine: runs unmodified wx-server-sdk projects',
    license: root.license,
    engines: root.engines,
    type: 'commonjs',
    bin: { 'wechat-cloud-emulator': 'cli.js' },
    dependencies: Object.fromEntries(dependencies),
  }
}

/** Builds into `outdir`; paths are relative to the working directory, the checkout. */
export const buildEmulator = async (outdir = 'dist/emulator') => {
  const [server] = await Promise.all([buildServer(outdir), buildPage(outdir)])
  const manifest = await manifestOf(server.metafile)
  await writeFile(path.join(outdir, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  for (const file of ['emulator/page/index.html', 'emulator/page/icon.svg', 'emulator/README.md', 'LICENSE'])
    await copyFile(file, path.join(outdir, path.basename(file)))
}

/** Run as a program: `tsx scripts/build-emulator.ts [outdir]`. */
if (path.basename(process.argv[1] ?? '') === 'build-emulator.ts')
  buildEmulator(process.argv[2]).catch(error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  })
