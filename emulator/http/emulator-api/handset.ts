/** What a person's phone would do, for tests and for the page: agree to messages, give a phone number, give open data. */
import { z } from 'zod'
import { MAX_OPENID_CHARS, MAX_TEMPLATE_ID_CHARS } from '../../limits'
import { openDataSchema } from '../../openapi/open-data'
import { type EmulatorParts, readBodyAs } from './parts'

const openidSchema = z.string().min(1).max(MAX_OPENID_CHARS)

const subscriptionSchema = z
  .object({
    openid: openidSchema,
    templateId: z.string().min(1).max(MAX_TEMPLATE_ID_CHARS),
    count: z.number().int().min(1).max(1000).default(1),
  })
  .strict()

/** «允许» in the window of `wx.requestSubscribeMessage`. */
export const grantSubscription = ({ openApis }: EmulatorParts, body: unknown) =>
  openApis.subscriptions.grant(
    readBodyAs(
      subscriptionSchema,
      body,
      '{"openid": 用户, "templateId": 模板, "count": 次数，默认 1}，用户和模板最长 128 个字符',
    ),
  )

const phoneSchema = z
  .object({
    phoneNumber: z.string().regex(/^(\+86)?\d{4,15}$/),
    /** Without +, for numbers from elsewhere. */
    countryCode: z
      .string()
      .regex(/^\d{1,4}$/)
      .default('86'),
    openid: openidSchema.optional(),
  })
  .strict()

/** The button `open-type="getPhoneNumber"`: answers the code for `phonenumber.getPhoneNumber`. */
export const pressPhoneNumber = async ({ clock, openApis }: EmulatorParts, body: unknown) => {
  const wanted =
    '{"phoneNumber": "13800138000", "countryCode": "86"（可不填）, "openid": 用户（可不填，最长 128 个字符）}'
  const { phoneNumber, countryCode: country, openid } = readBodyAs(phoneSchema, body, wanted)
  const number = phoneNumber.replace(/^\+86/, '')
  const timestamp = Math.floor(clock.now() / 1000)
  return { code: await openApis.phoneCodes.issue({ number, country, openid, timestamp }) }
}

const cloudIdSchema = z.object({ data: openDataSchema }).strict()

/** An API that gives open data (`wx.getWeRunData`, …): answers the CloudID for `cloud.getOpenData`. */
export const giveOpenData = async ({ openApis }: EmulatorParts, body: unknown) => {
  const { data } = readBodyAs(cloudIdSchema, body, '{"data": 开放数据对象}')
  return { cloudID: await openApis.cloudIds.issue(data) }
}
