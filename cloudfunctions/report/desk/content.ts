import type { Person } from '../../kit/person'
import { addressesOf, type Photo } from '../../kit/photos'
import type { ShopItem } from '../../shop/collections'
import type { Wish } from '../../wish/collections'
import { actionsOf, reportsOf, wishRow } from '../../wish/views'

/** Where the pictures lie that are to be looked at: of the rows that are shown, by one request. */
export const addressesFor = (rows: readonly { photos?: Photo[] | undefined }[]) =>
  addressesOf(rows.flatMap(doubtfulOf).map(({ fileId }) => fileId))

const doubtfulOf = ({ photos = [] }: { photos?: Photo[] | undefined }) =>
  photos.filter(({ state }) => state === 'doubtful')

const photoViews = (row: { photos?: Photo[] | undefined }, addresses: Map<string, string>) =>
  doubtfulOf(row).map(({ photoId, fileId, state }) => ({ photoId, state, url: addresses.get(fileId) ?? '' }))

/** A wish that neighbours reported, with a doubtful picture, or whose wisher is silent: with all it takes to decide. */
export const attentionView = (person: Person, addresses: Map<string, string>) => (wish: Wish) => {
  const actions = actionsOf(wish, person)
  return {
    ...{ ...wishRow(wish, person), actions },
    reports: actions.includes('dismiss') ? reportsOf(wish) : [],
    photos: actions.includes('judgePhoto') ? photoViews(wish, addresses) : [],
  }
}

export const itemPhotosView = (addresses: Map<string, string>) => (item: ShopItem) => ({
  ...{ itemId: item._id, title: item.title, merchantName: item.merchantName },
  photos: photoViews(item, addresses),
})
