import { certificates } from '../../attendance/collections'
import { exemptions } from '../../attendance/exemption/collections'
import { EXEMPTION_KIND_LABELS, EXEMPTION_LABELS } from '../../attendance/exemption/labels'
import { letters } from '../../inbox/collections'
import { newestFirst } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { RELATIONS } from '../../points/kin/labels'
import { type Team, teams } from '../../team/collections'
import { statusIn, teamIdsOf } from '../../team/keys'
import { MEMBER_LABELS, TEAM_LABELS } from '../../team/labels'
import { avatarOf } from '../avatar'
import { reportIns, unitReportIns } from '../collections'
import { MEMBER_KINDS, REPORT_IN_LABELS, UNIT_REPORT_IN_LABELS } from '../labels'
import { roster } from '../roster/collections'
import { type Line, type Read, time } from './copyLines'

/** Who the person is here: what they said of themselves, and what they belong to. */

async function own(person: Person): Promise<Line[]> {
  const { displayName, _id, phone = '', consent, joinedAt, memberships, pastMemberships = [] } = person
  const agreed = consent && { 同意的隐私说明: consent.version, 同意时间: time(consent.at) }
  const face = (await avatarOf(person))?.url ?? ''
  const able = { 本领: (person.skills ?? []).join('、'), 愿意补位的社区: person.standInFor ?? '' }
  return [
    { 称呼: displayName, 编号: _id, 手机号: phone, 加入时间: time(joinedAt), 头像: face, ...able, ...agreed },
    ...person.roles.map(({ role, scopeId }) => ({ 职务: role, 范围: scopeId })),
    ...memberships.map(m => ({ 身份: MEMBER_KINDS[m.kind], 社区: m.communityId, 从: time(m.since) })),
    ...(person.kin ?? []).map(({ displayName, relation }) => ({
      ...{ 亲属: displayName, 关系: RELATIONS[relation] },
    })),
    ...pastMemberships.map(m => ({
      ...{ 身份: MEMBER_KINDS[m.kind], 社区: m.communityId, 从: time(m.since), 到: time(m.until) },
    })),
  ]
}

export const profile: Read = async person => ({ items: await own(person) })

const MOST_ROWS = 20

/** What communities wrote down of whoever has this phone. */
export const onRosters: Read = async ({ phone }) => {
  if (phone === undefined) return { items: [] }
  const rows = await roster.find({ where: { phone }, orderBy: [], limit: MOST_ROWS })
  return {
    items: rows.map(row => ({
      ...{ 社区: row.communityId, 姓名: row.name, 手机号: row.phone },
      ...{ 单位: row.unitName, 身份: MEMBER_KINDS[row.kind] },
    })),
  }
}

export const ownMessages: Read = ({ _id: to }, cursor) =>
  newestFirst(letters, {
    where: { to },
    ...{ key: 'line', cursor },
    view: row => ({ 消息: row.what, 状态: row.state, 说明: row.hint, 时间: time(row.at) }),
  })

export const ownReportIns: Read = (person, cursor) =>
  newestFirst(reportIns, {
    where: { personId: person._id },
    ...{ key: '_id', cursor },
    view: row => ({
      ...{ 社区: row.communityName ?? row.communityId, 单位: row.unitName ?? row.unitId },
      ...{ 身份: MEMBER_KINDS[row.kind], 状态: REPORT_IN_LABELS[row.status], 提交: time(row.appliedAt) },
      退回原因: row.declinedReason ?? '',
    }),
  })

/** What a liaison applied for in the name of the unit. */
export const ofUnits: Read = (person, cursor) =>
  newestFirst(unitReportIns, {
    where: { liaisonId: person._id },
    ...{ key: '_id', cursor },
    view: row => ({
      ...{ 单位: row.unitName, 社区: row.communityName, 可以提供: row.offer },
      ...{ 状态: UNIT_REPORT_IN_LABELS[row.status], 提交: time(row.appliedAt) },
      退回原因: row.declinedReason ?? '',
    }),
  })

const MOST_LED = 100

/** The teams that the person is in or applied to, and those they lead or led to their end. */
export const ownTeams: Read = async person => {
  const led = await teams.find({ where: { leaderId: person._id }, orderBy: [], limit: MOST_LED })
  const joined = await teams.getMany(teamIdsOf(person, 'applied', 'member', 'removed'))
  const others = joined.filter(({ _id }) => led.every(one => one._id !== _id))
  const line = (team: Team, as: string) => ({
    ...{ 服务队: team.name, 身份: as, 状态: TEAM_LABELS[team.status], 社区: team.communityId },
  })
  return {
    items: [
      ...led.map(team => ({ ...line(team, '队长'), 介绍: team.purpose, 成立: time(team.createdAt) })),
      ...others.map(team => line(team, MEMBER_LABELS[statusIn(person, team._id)])),
    ],
  }
}

export const ownExemptions: Read = (person, cursor) =>
  newestFirst(exemptions, {
    where: { personId: person._id },
    ...{ key: '_id', cursor },
    view: row => ({
      ...{ 免服务从: row.from, 到: row.to, 类别: EXEMPTION_KIND_LABELS[row.kind], 原因: row.reason },
      ...{ 状态: EXEMPTION_LABELS[row.status], 提交: time(row.appliedAt), 答复: row.decidedReason ?? '' },
    }),
  })

export const ownCertificates: Read = (person, cursor) =>
  newestFirst(certificates, {
    where: { personId: person._id },
    ...{ key: 'seq', cursor },
    view: row => ({
      ...{ 证明编号: row._id, 从: row.from, 到: row.to, 次数: row.services, 分钟: row.minutes },
      ...{ 开具时间: time(row.issuedAt), 撤销原因: row.revokedReason ?? '' },
    }),
  })
