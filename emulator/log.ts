/** The emulator's log: English lines on standard error, so that standard output carries only the address. */
export interface Log {
  info(line: string): void
  warn(line: string): void
  error(line: string): void
}

/** Writes `time level text` lines through `write`. */
export const createLog = (write: (line: string) => void = line => process.stderr.write(line)): Log => {
  const emit = (level: string) => (line: string) => write(`${new Date().toISOString()} ${level} ${line}\n`)
  return { info: emit('info '), warn: emit('warn '), error: emit('error') }
}
