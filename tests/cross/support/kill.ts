import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { FUNCTIONS } from './built'

/** The processes that run a function for the clouds of this test process. */
function instancesOf(name: string): number[] {
  const file = path.join(FUNCTIONS, name, 'index.js')
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .map(match => ({ pid: Number(match?.[1]), parent: Number(match?.[2]), args: match?.[3] ?? '' }))
  const clouds = new Set(all.filter(({ parent }) => parent === process.pid).map(({ pid }) => pid))
  return all.filter(({ parent, args }) => clouds.has(parent) && args.includes(file)).map(({ pid }) => pid)
}

/** Ends them as a machine that fails does: at once, in the middle of whatever they do. Answers how many there were. */
export function killInstances(name: string): number {
  const pids = instancesOf(name)
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return pids.length
}
