import type { Output } from '@/platform/call'
import { dayLabel } from '@/platform/dates'

type Told = Pick<
  Output<'wish', 'list'>['items'][number],
  'wisherName' | 'category' | 'wantedBy' | 'photoCount' | 'onBehalf' | 'claimTeamName'
>

/** Whose it is, what kind, by when, and whether there is something to see. */
export const wishSub = ({ wisherName, category, wantedBy, photoCount, onBehalf, claimTeamName }: Told) =>
  [
    onBehalf ? `${wisherName}（社区代许）` : wisherName,
    category,
    wantedBy && `${dayLabel(wantedBy)}之前`,
    claimTeamName && `${claimTeamName}认领`,
    photoCount > 0 && `${photoCount} 张照片`,
  ]
    .filter(Boolean)
    .join(' · ')
