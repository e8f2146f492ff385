/** Bundles the local cloud to dist/emulator: cli.js (the server) and worker.js (one function instance). */
import { build } from 'esbuild'

export const buildEmulator = () =>
  build({
    entryPoints: { cli: 'emulator/cli.ts', worker: 'emulator/functions/worker.ts' },
    outdir: 'dist/emulator',
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
