import { Popup } from '@nutui/nutui-react-taro'
import { ScrollView, View } from '@tarojs/components'
import { type PropsWithChildren, useEffect, useRef } from 'react'
import { a11y } from '@/platform/a11y'
import { takeOver } from '@/platform/modal'
import { Button } from './Button'
import { InSheet } from './inSheet'
import { useSheetHost } from './SheetHost'

export interface SheetProps {
  title: string
  open: boolean
  onClose: () => void
}

/** A sheet from below for one more answer, as high as the screen allows; its button, a tap beside it or Escape closes it. */
export function Sheet(props: PropsWithChildren<SheetProps>) {
  const { slot, cover } = useSheetHost()
  const { open, onClose } = props
  useEffect(() => (open && slot ? cover() : undefined), [open, slot, cover])
  if (!slot) return null
  return (
    <Popup visible={open} position="bottom" round portal={slot} onClose={onClose} destroyOnClose>
      <Body {...props} />
    </Popup>
  )
}

/** What of it is there only while it is shown. */
function Body({ title, open, onClose, children }: PropsWithChildren<SheetProps>) {
  const sheet = useRef<HTMLElement>(null)
  const heading = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (open && sheet.current && heading.current)
      return takeOver(sheet.current, heading.current, () => close.current())
  }, [open])
  return (
    <InSheet.Provider value={true}>
      <ScrollView scrollY className="sheet-scroll">
        <View ref={sheet} className="sheet" {...a11y('dialog', title)}>
          <View className="sheet-head">
            <View ref={heading} className="sheet-title" {...a11y('heading')}>
              {title}
            </View>
            <Button size="small" kind="plain" onClick={onClose}>
              关闭
            </Button>
          </View>
          {children}
        </View>
      </ScrollView>
    </InSheet.Provider>
  )
}
