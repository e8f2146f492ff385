/** In a browser the address of a page of this app, as a QR code may carry it; a mini-program's pages have none. */
export function pageLink(path: string, query: Record<string, string>): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${path}?${new URLSearchParams(query).toString()}`
}

export const hasPageLinks = process.env.TARO_ENV === 'h5'
