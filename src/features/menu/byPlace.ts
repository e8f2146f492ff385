const AT_HOME = '上门或预约'

/** Items of a menu by the station where they are. */
export function byPlace<T extends { venueName?: string | undefined }>(items: T[]) {
  const nameOf = ({ venueName }: T) => venueName ?? AT_HOME
  const names = [...new Set(items.map(nameOf))]
  return names.map(name => ({ name, items: items.filter(item => nameOf(item) === name) }))
}
