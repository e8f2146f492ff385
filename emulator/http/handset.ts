/** What a person's phone would do, for tests and for the page: agree to messages, give a phone number, give open data. */
import { z } from 'zod'
import type { Clock } from '../clock'
import { HttpError } from '../errors'
import { openDataSchema } from '../openapi/open-data'
import type { OpenApis } from '../openapi/openapi'

export interface HandsetParts {
  clock: Clock
  openApis: OpenApis
}

const read = <T>(schema: z.ZodType<T>, body: unknown, wanted: string): T => {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new HttpError(400, 'BAD_REQUEST', `需要 ${wanted}`)
  return parsed.data
}

const subscriptionSchema = z
  .object({
    openid: z.string().min(1),
    templateId: z.string().min(1),
    count: z.number().int().min(1).max(1000).default(1),
  })
  .strict()

/** «允许» in the window of `wx.requestSubscribeMessage`. */
export const grantSubscription = ({ openApis }: HandsetParts, body: unknown) =>
  openApis.subscriptions.grant(
    read(subscriptionSchema, body, '{"openid": 用户, "templateId": 模板, "count": 次数，默认 1}'),
  )

const phoneSchema = z
  .object({
    phoneNumber: z.string().regex(/^(\+86)?\d{4,15}$/),
    /** Without +, for numbers from elsewhere. */
    countryCode: z
      .string()
      .regex(/^\d{1,4}$/)
      .default('86'),
    openid: z.string().min(1).optional(),
  })
  .strict()

/** The button `open-type="getPhoneNumber"`: answers the code for `phonenumber.getPhoneNumber`. */
export const pressPhoneNumber = async ({ clock, openApis }: HandsetParts, body: unknown) => {
  const wanted = '{"phoneNumber": "13800138000", "countryCode": "86"（可不填）, "openid": 用户（可不填）}'
  const { phoneNumber, countryCode: country, openid } = read(phoneSchema, body, wanted)
  const number = phoneNumber.replace(/^\+86/, '')
  const timestamp = Math.floor(clock.now() / 1000)
  return { code: await openApis.phoneCodes.issue({ number, country, openid, timestamp }) }
}

const cloudIdSchema = z.object({ data: openDataSchema }).strict()

/** An API that gives open data (`wx.getWeRunData`, …): answers the CloudID for `cloud.getOpenData`. */
export const giveOpenData = async ({ openApis }: HandsetParts, body: unknown) => {
  const { data } = read(cloudIdSchema, body, '{"data": 开放数据对象}')
  return { cloudID: await openApis.cloudIds.issue(data) }
}
