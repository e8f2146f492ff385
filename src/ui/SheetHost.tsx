import { View } from '@tarojs/components'
import { createContext, type PropsWithChildren, useCallback, useContext, useMemo, useState } from 'react'

interface Host {
  /** Where a sheet is put; null until the page stands. */
  slot: HTMLElement | null
  /** A sheet has opened; what is returned tells that it has closed. */
  cover: () => () => void
}

const HostContext = createContext<Host>({ slot: null, cover: () => () => undefined })

/** The page a sheet opens on. */
export const useSheetHost = () => useContext(HostContext)

/**
 * A page and, beside it, the sheets that it opens: wherever a sheet is asked for, it lies in nobody's layout and under
 * nothing, and a screen reader is kept from what it covers.
 */
export function SheetHost({ children }: PropsWithChildren) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [sheets, setSheets] = useState(0)
  const cover = useCallback(() => {
    setSheets(count => count + 1)
    return () => setSheets(count => count - 1)
  }, [])
  const host = useMemo(() => ({ slot, cover }), [slot, cover])
  return (
    <HostContext.Provider value={host}>
      {/* Said of an open page, too: on WeChat an element that gains an attribute is drawn anew, with all that is in it. */}
      <View
        className={sheets > 0 ? 'screen-page screen-covered' : 'screen-page'}
        aria-hidden={sheets > 0 ? 'true' : 'false'}
      >
        {children}
      </View>
      <View ref={setSlot} />
    </HostContext.Provider>
  )
}
