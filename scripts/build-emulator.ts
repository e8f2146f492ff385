/** Bundles the local cloud to dist/emulator: cli.js (the server) and worker.js (one function instance). */
import path from 'node:path'
import { build } from 'esbuild'

/** Builds into `outdir`; paths are relative to the working directory, the checkout. */
export const buildEmulator = (outdir = 'dist/emulator') =>
  build({
    entryPoints: { cli: 'emulator/cli.ts', worker: 'emulator/functions/worker.ts' },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  })

/** Run as a program: `tsx scripts/build-emulator.ts [outdir]`. */
if (path.basename(process.argv[1] ?? '') === 'build-emulator.ts') void buildEmulator(process.argv[2])
