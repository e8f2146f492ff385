/**
 * The community that a scanned mini-program code names (WeChat hands it over as `scene`, encoded), or that the browser's
 * address names before its hash.
 */
export function sceneOf(params: Record<string, string | undefined>): string | undefined {
  const given = givenIn(params)
  if (!given) return undefined
  try {
    return decodeURIComponent(given)
  } catch {
    return undefined
  }
}

/** Whether something was scanned at all, though it may be damaged. */
export const wasScanned = (params: Record<string, string | undefined>): boolean => Boolean(givenIn(params))

const givenIn = ({ scene }: Record<string, string | undefined>) =>
  scene ?? (process.env.TARO_ENV === 'h5' ? ofAddress() : undefined)

const ofAddress = () => new URLSearchParams(window.location.search).get('scene') ?? undefined
