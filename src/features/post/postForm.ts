import { local } from '@/platform/dates'
import { NO_TERMS, type TermsForm } from './components/TermsFields'
import { firstSeries, type SeriesForm } from './seriesForm'
import { firstShift, type ShiftForm } from './shiftForm'

/** A post under the pen. */
export interface PostForm {
  title: string
  detail: string
  venueId: string | undefined
  /** Nothing typed: what the street's rules say. */
  points: string | undefined
  scarce: 'no' | 'yes'
  terms: TermsForm
  shifts: ShiftForm[]
  series: SeriesForm
}

const firstTimes = () => ({ shifts: [firstShift()], series: firstSeries(firstShift()) })

export const emptyPost = (): PostForm => ({
  ...{ title: '', detail: '', venueId: undefined, points: undefined, scarce: 'no', terms: NO_TERMS },
  ...firstTimes(),
})

/** A post that was left lying: once one of its days is past, its times are chosen anew. */
export const notPast = (form: PostForm, today = local().format('YYYY-MM-DD')): PostForm =>
  form.shifts.every(({ day }) => day >= today) ? form : { ...form, ...firstTimes() }
