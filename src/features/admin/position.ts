/** «30.27, 120.15» (or with a Chinese comma) as a position; undefined for an empty text, null for one that is none. */
export function positionOf(text: string): { lat: number; lng: number } | null | undefined {
  if (text.trim() === '') return undefined
  const parts = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text)
  const [lat, lng] = [Number(parts?.[1]), Number(parts?.[2])]
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}
