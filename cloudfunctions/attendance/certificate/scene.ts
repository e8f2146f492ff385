import * as z from 'zod'
import { openapi } from '../../kit/cloud'
import { AppError, forbidden, found } from '../../kit/errors'
import type { Person } from '../../kit/person'
import { certificates } from '../collections'
import { normalised } from './number'

const VERIFY_PAGE = 'features/attendance/pages/verify/index'
/** Pixels: the smallest that WeChat draws is plenty for a screen, and keeps the answer short. */
const WIDTH = 280

const picture = z.object({ buffer: z.instanceof(Uint8Array), contentType: z.string() })

/** The mini-program code of a certificate of the caller's: whoever scans it comes to the page that verifies it. */
export async function certificateCode(person: Person, certificateNo: string) {
  const certificate = found(await certificates.get(normalised(certificateNo)), '这张证明')
  if (certificate.personId !== person._id) throw forbidden('只能出示自己的证明')
  const answer = await draw(certificate._id)
  return { image: `data:${answer.contentType};base64,${Buffer.from(answer.buffer).toString('base64')}` }
}

async function draw(scene: string) {
  try {
    const answer: unknown = await openapi.wxacode.getUnlimited({
      ...{ scene, page: VERIFY_PAGE, width: WIDTH, checkPath: false },
    })
    return picture.parse(answer)
  } catch (error) {
    console.error('no code drawn', error)
    throw new AppError('TOO_MANY_REQUESTS', '二维码暂时画不出来，请先用编号核验，或过一会儿再试')
  }
}
