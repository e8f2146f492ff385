import { Image } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'

const CELL_PX = 6
const MARGIN_PX = 24

/** A QR code of a short text. Level M survives a cracked screen or a bad angle. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const source = useMemo(() => {
    const code = qrcode(0, 'M')
    code.addData(text)
    code.make()
    return code.createDataURL(CELL_PX, MARGIN_PX)
  }, [text])
  return <Image className="qr" src={source} mode="scaleToFill" aria-label={label} />
}
