import { useEffect, useState } from 'react'

/**
 * Seconds left of something that had `secondsLeft` when it was read at `readAt` (ms); calls `onZero` when it runs out.
 * Counted from the moment of reading, so a phone whose clock is wrong counts right all the same.
 */
export function useCountdown(secondsLeft: number, readAt: number, onZero: () => void): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(0, Math.min(secondsLeft, secondsLeft - Math.floor((now - readAt) / 1000)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new onZero is no reason to run again
  useEffect(() => {
    if (readAt > 0 && left === 0) onZero()
  }, [left, readAt])
  return left
}
