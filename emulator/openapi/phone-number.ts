import { z } from 'zod'
import { APP_ID } from '../functions/environment'
import { type OpenApi, wxError } from './api'
import type { Tickets } from './tickets'

/** What the button `getPhoneNumber` on a phone gives away. */
export const phoneSchema = z.object({
  /** Without the country's code. */
  number: z.string(),
  /** 86, 852, … */
  country: z.string(),
  openid: z.string().optional(),
  /** When the button was pressed, in seconds since 1970 on the emulator's clock. */
  timestamp: z.number(),
})
export type Phone = z.infer<typeof phoneSchema>

const schema = z.object({ code: z.string(), openid: z.string().optional() })
const invalidCode = () => wxError(40029, 'invalid code')

/** `phonenumber.getPhoneNumber`: a code is good once and for five minutes. */
export const createGetPhoneNumber =
  (codes: Tickets<Phone>): OpenApi =>
  async args => {
    const parsed = schema.safeParse(args)
    if (!parsed.success) return invalidCode()
    const { code, openid } = parsed.data
    const phone = await codes.take(code)
    if (phone === 'unknown' || phone === 'expired') return invalidCode()
    // An openid in the call is checked against the code's.
    if (openid !== undefined && phone.openid !== undefined && openid !== phone.openid) return invalidCode()
    const { number, country, timestamp } = phone
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        // Foreign numbers carry their country.
        phoneNumber: country === '86' ? number : `+${country}${number}`,
        purePhoneNumber: number,
        countryCode: country,
        watermark: { timestamp, appid: APP_ID },
      },
    }
  }
