import { BREAKFAST } from '../../seed/demo/shop'
import type { FunctionName } from '../client'
import { comingShift, demo, fullShift, orderIn, the, wishIn } from './demo'
import { someRule } from './pointRule'
import { startPlus } from './street'

/** One good call on a document of 梧桐社区, but for who makes it. */
export interface ScopedCall {
  name: FunctionName
  path: string
  input: object
}

const communityId = 'wutong'
const reason = '这是一个理由'
const note = '已经办好了'
const code = '123456'
const personId = 'demo-member-li'
const shiftId = () => comingShift()._id
/** A shift that 李明 has claimed, and a time to state. */
const liesClaim = () =>
  the(demo.shiftClaims, one => one.personId === personId && one.status === 'claimed').shiftId
const hour = () => ({ from: startPlus(0), to: startPlus(60) })
const orderId = (status: Parameters<typeof orderIn>[0]) => orderIn(status)._id
const teamId = (status: (typeof demo.teams)[number]['status']) =>
  the(demo.teams, team => team.communityId === communityId && team.status === status)._id
const wishId = (status: Parameters<typeof wishIn>[0]) => wishIn(status)._id

const draftId = () => the(demo.menuDrafts, one => one.status === 'draft')._id
const organisation = { name: '助老', what: '助浴', contract: { starts: '2026-01-01', ends: '2026-12-31' } }

const HAN = 'demo-neighbour-6'
const certificateOfHan = () => the(demo.certificates, one => one.personId === HAN)
const exemptionOfHan = () => the(demo.exemptions, one => one.personId === HAN && one.status === 'pending')

const CALLS: Record<FunctionName, Record<string, () => object>> = {
  // One's own, and nothing else: see the rights test.
  inbox: {},
  people: {
    venues: () => ({ communityId }),
    list: () => ({ communityId }),
    reportIns: () => ({ communityId }),
    reviewReportIn: () => ({
      reportInId: the(demo.reportIns, one => one.status === 'pending')._id,
      approve: true,
    }),
    communityCode: () => ({ communityId }),
    getReportIn: () => ({ reportInId: schoolReportIn() }),
    withdrawReportIn: () => ({ reportInId: the(demo.reportIns, one => one.status === 'pending')._id }),
    unitApplications: () => ({ unitId: 'primary-school' }),
    vouch: () => ({ reportInId: schoolReportIn(), agree: true }),
    unitReportIns: () => ({ unitId: 'primary-school' }),
    reportInUnit: () => ({ unitId: 'primary-school', communityId, offer: '周末托管' }),
    withdrawUnitReportIn: () => ({ unitReportInId: unitReportInId() }),
    communityUnits: () => ({ communityId }),
    reviewUnitReportIn: () => ({ unitReportInId: unitReportInId(), approve: true }),
    roster: () => ({ communityId }),
    imports: () => ({ communityId }),
    importPreview: () => ({ communityId, fileId: 'cloud://local.local/roster/wutong/none.xlsx' }),
    importRows: () => ({ importId: importId() }),
    importRun: () => ({ importId: importId(), from: 0 }),
    dropImport: () => ({ importId: importId() }),
  },
  wish: {
    list: () => ({ communityId }),
    get: () => ({ wishId: wishId('open') }),
    review: () => ({ wishId: wishId('pending'), approve: true }),
    claim: () => ({ wishId: wishId('open') }),
    release: () => ({ wishId: wishId('claimed'), reason }),
    fulfil: () => ({ wishId: wishId('claimed'), note }),
    confirm: () => ({ wishId: wishId('fulfilled'), done: true }),
    withdraw: () => ({ wishId: wishId('open') }),
    rules: () => ({ communityId }),
    postFor: () => ({
      ...{ communityId, elderName: '何奶奶', title: '买菜', detail: '每周一次', category: '其他' },
      contact: { phone: '02061230019' },
    }),
    edit: () => ({ wishId: wishId('open'), title: '改一改' }),
    addPhotos: () => ({ wishId: wishId('open'), photos: [] }),
    blank: () => ({ wishId: wishId('open'), what: ['contact'] }),
    joinClaim: () => ({ wishId: wishId('claimed') }),
    admitHelper: () => ({ wishId: wishId('claimed'), personId, accept: true }),
    leaveClaim: () => ({ wishId: wishId('claimed') }),
    contact: () => ({ wishId: wishId('claimed') }),
    addProgress: () => ({ wishId: wishId('claimed'), note }),
    reopen: () => ({ wishId: wishId('withdrawn'), reason }),
    shareThanks: () => ({ wishId: wishId('confirmed'), shared: true }),
    thanks: () => ({ communityId }),
    report: () => ({ wishId: wishId('open'), reason }),
    settleReports: () => ({ wishId: wishId('open'), takeDown: true, reason }),
    judgePhoto: () => ({ wishId: wishId('open'), photoId: 'none', show: true }),
    attention: () => ({ communityId }),
    ofTeam: () => ({ teamId: teamId('active') }),
  },
  post: {
    publish: () => {
      const shifts = [{ startsAt: startPlus(60), endsAt: startPlus(120), capacity: 2 }]
      const text = { title: '搬书', detail: '帮忙搬书。' }
      return { ...text, venueId: 'wutong-reading', pointsPerHour: 20, shifts }
    },
    list: () => ({ communityId }),
    get: () => ({ postId: comingShift().postId }),
    claim: () => ({ shiftId: shiftId() }),
    cancelClaim: () => ({ shiftId: shiftId(), reason }),
    openShifts: () => ({ communityId }),
    pastShifts: () => ({ postId: comingShift().postId }),
    editShift: () => ({ shiftId: shiftId(), capacity: 5 }),
    cancelShift: () => ({ shiftId: shiftId(), reason }),
    editSeries: () => ({ postId: comingShift().postId, from: startPlus(60), capacity: 5 }),
    cancelSeries: () => ({ postId: comingShift().postId, reason }),
    joinWaitlist: () => ({ shiftId: fullShift()._id }),
    leaveWaitlist: () => ({ shiftId: shiftId() }),
    acceptOffer: () => ({ shiftId: shiftId() }),
    calendar: () => ({ shiftId: shiftId() }),
    callStandIn: () => ({ shiftId: shiftId() }),
    comingUp: () => ({ communityId }),
    roster: () => ({ shiftId: shiftId() }),
  },
  attendance: {
    code: () => ({ shiftId: shiftId() }),
    checkIn: () => ({ shiftId: shiftId(), code }),
    checkOut: () => ({ shiftId: shiftId(), code }),
    checkInInfo: () => ({ shiftId: shiftId() }),
    live: () => ({ shiftId: shiftId() }),
    roster: () => ({ shiftId: shiftId() }),
    setWalkIns: () => ({ shiftId: shiftId(), open: true }),
    setPlaceCheck: () => ({ shiftId: shiftId(), mode: 'off' }),
    checkInFor: () => ({ shiftId: liesClaim(), personId, code }),
    markNoShow: () => ({ shiftId: liesClaim(), personId }),
    excuse: () => ({ shiftId: liesClaim(), personId, reason }),
    enter: () => ({ shiftId: liesClaim(), personId, reason, ...hour() }),
    correct: () => ({ shiftId: liesClaim(), personId, reason, ...hour() }),
    appeal: () => ({ shiftId: liesClaim(), words: reason }),
    decideAppeal: () => ({ shiftId: liesClaim(), personId, accept: false, reason }),
    record: () => ({ shiftId: liesClaim(), personId }),
    waiting: () => ({ communityId }),
    // Of 韩冬, who belongs to another unit than that of the liaison next door.
    reissueCertificate: () => ({ certificateNo: certificateOfHan()._id }),
    certificateCode: () => ({ certificateNo: certificateOfHan()._id }),
    applyExemption: () => ({ personId: HAN, from: '2026-12', to: '2026-12', kind: 'other', reason }),
    withdrawExemption: () => ({ exemptionId: exemptionOfHan()._id }),
    decideExemption: () => ({ exemptionId: exemptionOfHan()._id, decision: 'grant' }),
    staffExemptions: () => ({ communityId }),
    unitMembers: () => ({ unitId: 'primary-school', year: 2026 }),
    memberStanding: () => ({ unitId: 'primary-school', personId: HAN, year: 2026 }),
    issueForUnit: () => ({ unitId: 'primary-school', from: '2026-10-01', to: '2026-11-20' }),
    unitCertificates: () => ({ unitId: 'primary-school' }),
    exportUnit: () => ({ unitId: 'primary-school', year: 2026 }),
  },
  points: {
    offerGift: () => ({ personId: 'demo-resident-wang', minutes: 10 }),
    answerGift: () => ({ giftId: openGift(), accept: true }),
    withdrawGift: () => ({ giftId: openGift() }),
    decideAdjustment: () => ({ adjustmentId: openAdjustment(), decision: 'approve' }),
    tryRule: () => ({ communityId, rule: someRule }),
    budget: () => ({ communityId }),
    grantBudget: () => ({ communityId, month: '2026-12', points: 5000, reason }),
  },
  menu: {
    list: () => ({ communityId }),
    get: () => ({ menuId: orderIn('placed').menuId }),
    order: () => ({ itemId: orderIn('placed').itemId }),
    orders: () => ({ communityId, status: 'placed' }),
    overdue: () => ({ communityId }),
    item: () => ({ itemId: orderIn('placed').itemId }),
    provider: () => ({ communityId, providerKey: orderIn('placed').providerKey }),
    saveDraft: () => ({ draftId: draftId(), title: '便民', month: '2026-12', kind: 'service', items: [] }),
    discardDraft: () => ({ draftId: draftId() }),
    drafts: () => ({ communityId }),
    draft: () => ({ draftId: draftId() }),
    copy: () => ({ menuId: orderIn('placed').menuId, month: '2026-12' }),
    amendItem: () => ({ itemId: orderIn('placed').itemId, capacity: 99 }),
    withdrawItem: () => ({ itemId: orderIn('placed').itemId, reason }),
    close: () => ({ menuId: orderIn('placed').menuId }),
    attend: () => ({ orderId: orderId('placed') }),
    saveOrganisation: () => ({ organisationId: 'yinling', ...organisation }),
    organisations: () => ({ communityId }),
    organisation: () => ({ organisationId: 'yinling' }),
    providers: () => ({ communityId }),
    orgReviews: () => ({ organisationId: 'yinling' }),
    orgReview: () => ({ reviewId: the(demo.orgReviews, () => true)._id }),
    closeOrgReview: () => ({ reviewId: the(demo.orgReviews, () => true)._id }),
    scoreOrgReview: () => ({ reviewId: the(demo.orgReviews, () => true)._id, scores: [4, 4, 4, 4] }),
    openOrgReview: () => ({
      ...{ organisationId: 'yinling', firstMonth: '2026-06', lastMonth: '2026-11', seats: [] },
    }),
    getOrder: () => ({ orderId: orderId('placed') }),
    dispatch: () => ({ orderId: orderId('placed'), personId }),
    accept: () => ({ orderId: orderId('dispatched') }),
    handBack: () => ({ orderId: orderId('dispatched'), reason }),
    complete: () => ({ orderId: orderId('accepted'), note }),
    urge: () => ({ orderId: orderId('accepted') }),
    decline: () => ({ orderId: orderId('placed'), reason }),
    cancel: () => ({ orderId: orderId('placed') }),
    review: () => ({ orderId: orderId('done'), rating: 5 }),
    reopen: () => ({ orderId: orderId('done'), reason }),
  },
  team: {
    create: () => ({ communityId, name: '护河队', purpose: '周末一起巡河捡垃圾。', joinPolicy: 'open' }),
    review: () => ({ teamId: teamId('pending'), approve: true }),
    list: () => ({ communityId }),
    get: () => ({ teamId: teamId('active') }),
    members: () => ({ teamId: teamId('active'), status: 'member' }),
    edit: () => ({ teamId: teamId('active'), purpose: '陪老人聊天。', joinPolicy: 'open' }),
    close: () => ({ teamId: teamId('active'), reason }),
    join: () => ({ teamId: teamId('active') }),
    leave: () => ({ teamId: teamId('active') }),
    answerApplicant: () => ({ teamId: teamId('active'), personId: 'demo-neighbour-3', approve: true }),
    removeMember: () => ({ teamId: teamId('active'), personId: 'demo-neighbour-6', reason }),
    handOver: () => ({ teamId: teamId('active'), personId: 'demo-neighbour-6' }),
    answerHandOver: () => ({ teamId: teamId('active'), accept: true }),
    onShift: () => ({ shiftId: shiftId() }),
    claimShift: () => ({ teamId: teamId('active'), shiftId: shiftId(), places: 1 }),
    releaseShift: () => ({ teamId: teamId('active'), shiftId: shiftId() }),
    takePlace: () => ({ teamId: teamId('active'), shiftId: shiftId() }),
  },
  shop: {
    places: () => ({ communityId }),
    items: () => ({ communityId }),
    getItem: () => ({ itemId: breakfast()._id }),
    redeem: () => ({ itemId: breakfast()._id, points: breakfast().points }),
    getVoucher: () => ({ redemptionId: xusVoucher()._id }),
    cancel: () => ({ redemptionId: xusVoucher()._id, reason }),
    lookUp: () => ({ merchantId: BREAKFAST, code: xusVoucher().code }),
    verify: () => ({ merchantId: BREAKFAST, redemptionId: xusVoucher()._id }),
    keeperItems: () => ({ merchantId: BREAKFAST }),
    saveItem: () => ({
      ...{ merchantId: BREAKFAST, kind: 'goods', title: '肉包', detail: '两个', points: 5, stock: 9 },
      perPerson: { count: 1, per: 'day' },
    }),
    shelve: () => ({ itemId: breakfast()._id, onSale: false }),
    judgePhoto: () => ({ itemId: breakfast()._id, photoId: 'none', show: true }),
    dayList: () => ({ merchantId: BREAKFAST, day: '2026-11-21' }),
    months: () => ({ merchantId: BREAKFAST }),
    settle: () => ({ merchantId: BREAKFAST, month: '2026-10', action: 'confirm' }),
    exportMonth: () => ({ merchantId: BREAKFAST, month: '2026-10' }),
    saveStation: () => ({ communityId, ...placeSaid }),
    merchants: () => ({}),
    saveMerchant: () => ({ communityIds: [communityId], ...placeSaid }),
    streetMonth: () => ({ month: '2026-10' }),
  },
  admin: {
    claimFirst: () => ({ streetId: 'qingxi' }),
    grantRole: () => ({ personId, role: 'secretary', scopeId: communityId, reason }),
    revokeRole: () => ({ personId: 'demo-secretary-zhao', role: 'secretary', scopeId: communityId, reason }),
    holders: () => ({ role: 'secretary' }),
    roleHistory: () => ({ personId }),
    people: () => ({ communityId, name: '李' }),
    findByPhone: () => ({ phone: '13800000001' }),
    communities: () => ({}),
    createCommunity: () => ({ name: '柳河社区' }),
    renameCommunity: () => ({ communityId, name: '梧桐里社区' }),
    units: () => ({ q: '区' }),
    createUnit: () => ({ name: '区档案馆' }),
    renameUnit: () => ({ unitId: 'library', name: '区少儿图书馆' }),
    venues: () => ({ communityId }),
    saveVenue: () => ({ communityId, name: '东门岗亭', address: '东门内侧' }),
    settings: () => ({}),
    saveSettings: () => ({ values: { 'standing.perMonth': 2 }, reason }),
  },
  report: {
    desk: () => ({ communityId }),
    community: () => ({ communityId }),
    list: () => ({ communityId, list: 'services', month: '2026-11' }),
    export: () => ({ communityId }),
    street: () => ({}),
  },
}

const breakfast = () => the(demo.shopItems, one => one.merchantId === BREAKFAST)
const xusVoucher = () =>
  the(demo.redemptions, one => one.merchantId === BREAKFAST && one.status === 'reserved')
const placeSaid = {
  ...{ name: '新店', address: '梧桐路 1 号', status: 'open' },
  hours: Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }]),
}

/** Of a unit other than that of the liaison who lives there. */
const schoolReportIn = () =>
  the(demo.reportIns, one => one.communityId === 'wutong' && one.unitId === 'primary-school')._id
const unitReportInId = () =>
  the(demo.unitReportIns, one => one.communityId === 'wutong' && one.unitId === 'primary-school')._id
const openGift = () => the(demo.gifts, one => one.status === 'offered')._id
const openAdjustment = () => the(demo.adjustments, one => one.status === 'proposed')._id
const importId = () => the(demo.rosterImports, one => one.status === 'previewed')._id

const FUNCTIONS: FunctionName[] = [
  'people',
  'wish',
  'post',
  'attendance',
  'points',
  'menu',
  'team',
  'shop',
  'admin',
  'report',
  'inbox',
]

/** Every procedure that touches something of a community, called on 梧桐社区. */
export const scopedCalls: ScopedCall[] = FUNCTIONS.flatMap(name =>
  Object.entries(CALLS[name]).map(([path, input]) => ({ name, path, input: input() })),
)
