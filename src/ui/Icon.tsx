import { View } from '@tarojs/components'

/** The drawings there are; each is a class of Icon.scss. */
export type IconName =
  | 'wish'
  | 'post'
  | 'service'
  | 'scan'
  | 'home'
  | 'me'
  | 'empty'
  | 'lock'
  | 'offline'
  | 'alert'

/** A small drawing beside or above words, in the words' colour. It says nothing by itself, so nobody hears it. */
export const Icon = ({ name }: { name: IconName }) => <View className={`icon icon-${name}`} aria-hidden />
