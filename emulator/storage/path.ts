/** Which names a file may have: «文件名命名限制» in the documentation of cloud storage. */
import { MAX_CLOUD_PATH_BYTES } from '../limits'

const isControl = (character: string): boolean => character < ' ' || character === '\x7f'

const RULES: readonly [broken: (path: string) => boolean, reason: string][] = [
  [path => path === '', 'must not be empty'],
  [path => path.startsWith('/'), 'must not begin with /'],
  [path => path.endsWith('/'), 'must end with the name of a file'],
  [path => path.includes('//'), 'must not contain //'],
  [
    path => path.split('/').some(part => part === '.' || part === '..'),
    'must not contain . or .. as a folder',
  ],
  [path => Buffer.byteLength(path) > MAX_CLOUD_PATH_BYTES, `must have at most ${MAX_CLOUD_PATH_BYTES} bytes`],
  [path => [...path].some(isControl), 'must not contain control characters'],
  [path => Buffer.from(path).toString() !== path, 'must be well-formed Unicode'],
]

/** Why a cloudPath is refused, in English; undefined when it is fine. */
export const pathFault = (path: string): string | undefined => {
  const rule = RULES.find(([broken]) => broken(path))
  return rule && `cloudPath ${rule[1]}`
}
