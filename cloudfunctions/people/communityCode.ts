import * as z from 'zod'
import { openapi } from '../kit/cloud'
import { AppError, badRequest, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { communities } from '../kit/street'

const JOIN_PAGE = 'features/people/pages/join/index'
/** WeChat takes no longer scene; codes carry the community's id as it is. */
const SCENE_MAX = 32
/** The narrowest that WeChat draws: as an answer it stays below 100 KB. */
const WIDTH = 430

const picture = z.object({ contentType: z.string().optional(), buffer: z.instanceof(Buffer) })

/** The mini-program code to hang up in the community centre: whoever scans it joins this community. */
export async function communityCode(person: Person, { communityId }: { communityId: string }) {
  assertSecretaryOf(person, communityId)
  const { name } = found(await communities.get(communityId), '这个社区')
  if (communityId.length > SCENE_MAX) throw badRequest('社区编号太长，放不进小程序码')
  const { contentType = 'image/png', buffer } = await draw(communityId)
  return { communityName: name, image: `data:${contentType};base64,${buffer.toString('base64')}` }
}

async function draw(scene: string) {
  try {
    const drawn: unknown = await openapi.wxacode.getUnlimited({
      ...{ scene, page: JOIN_PAGE, width: WIDTH },
      // The page may not be in the published version yet.
      checkPath: false,
    })
    return picture.parse(drawn)
  } catch (error) {
    console.error('no mini-program code', error)
    throw new AppError('TOO_MANY_REQUESTS', '小程序码暂时取不到，请过一会儿再试')
  }
}
