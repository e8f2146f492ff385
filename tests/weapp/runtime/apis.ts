import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const TYPINGS = 'miniprogram-api-typings/types/wx/lib.wx.api.d.ts'

const AT_ONCE = new RegExp(
  [
    'Sync$|Manager$|^(create|report|is|canIUse|connect)',
    '^get(AppAuthorizeSetting|AppBaseInfo|DeviceInfo|MenuButtonBoundingClientRect|Performance|SystemSetting|WindowInfo)$',
    '^(nextTick|arrayBufferToBase64|base64ToArrayBuffer|getApiCategory|getRendererUserAgent|getXrFrameSystem)$',
  ].join('|'),
)

/** The names of `wx`'s functions in this base library, from the official typings. Taro copies what it finds there. */
export const apiNames = (): string[] => {
  const text = readFileSync(createRequire(__filename).resolve(TYPINGS), 'utf8')
  const code = text.slice(text.indexOf('interface Wx {')).replace(/\/\*[\s\S]*?\*\//g, '')
  const members = code.slice(0, code.indexOf('\n    }\n'))
  return [...new Set([...members.matchAll(/^ {8}([a-z]\w*)\s*[<(]/gm)].map(([, name]) => String(name)))]
}

/** Whether a function of `wx` answers at once; all others answer through callbacks or a promise. */
export const answersAtOnce = (api: string): boolean => AT_ONCE.test(api)

/** Whether a function of `wx` starts or stops listening to something. */
export const isListening = (api: string): boolean => /^(on|off)[A-Z]/.test(api)
