/** What was typed after the command's name, checked. */
import { parseArgs } from 'node:util'
import { errorText, StartError } from '../errors'
import { type OptionName, parserOptions } from './options'

export interface Arguments {
  /** The first argument that is no option. */
  folder: string | undefined
  text(name: OptionName): string | undefined
  texts(name: OptionName): string[]
  flag(name: OptionName): boolean
  /** @throws StartError when it is no whole number from `least` to `most` */
  number(name: OptionName, least?: number, most?: number): number | undefined
  /** @throws StartError when it is none of these */
  choice<Choice extends string>(name: OptionName, choices: readonly Choice[]): Choice | undefined
}

const SEE_HELP = '; --help lists the options'

/** Node's words, cut to the line that helps. */
const mistake = (error: unknown): StartError => {
  const text = errorText(error)
  const [, option = ''] = /'(-[^ ']*)/.exec(text) ?? []
  if (text.includes('Unknown option')) return new StartError(`there is no option ${option}${SEE_HELP}`)
  if (text.includes('argument missing')) return new StartError(`${option} needs a value${SEE_HELP}`)
  if (text.includes('does not take an argument')) return new StartError(`${option} takes no value${SEE_HELP}`)
  return new StartError(`${text.split('\n')[0]}${SEE_HELP}`)
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: parserOptions(), allowPositionals: true })
  } catch (error) {
    throw mistake(error)
  }
}

/** @throws StartError with one line for the person at the terminal */
export const readArguments = (args: readonly string[]): Arguments => {
  const { values, positionals } = parse(args)
  const [folder, second] = positionals
  if (second !== undefined)
    throw new StartError(`one functions folder is enough; ${second} is too much${SEE_HELP}`)
  const text = (name: OptionName): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    folder,
    text,
    texts(name) {
      const value = values[name]
      return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
    },
    flag: name => values[name] === true,
    number(name, least = 0, most = Number.MAX_SAFE_INTEGER) {
      const given = text(name)
      if (given === undefined) return undefined
      if (!/^\d+$/.test(given)) throw new StartError(`--${name} must be a whole number, not ${given}`)
      if (Number(given) < least) throw new StartError(`--${name} must be at least ${least}`)
      if (Number(given) > most) throw new StartError(`--${name} must be at most ${most}`)
      return Number(given)
    },
    choice(name, choices) {
      const given = text(name)
      const found = choices.find(choice => choice === given)
      if (given !== undefined && found === undefined)
        throw new StartError(`--${name} must be ${choices.join(' or ')}, not ${given}`)
      return found
    },
  }
}
