/** Sentences of the leader's page. */
export const officeLeader = {
  title: 'Toàn cảnh',
  waiting: 'Chờ tôi quyết',
  late: 'Nhiệm vụ quá hạn',
  soon: 'Nhiệm vụ sắp đến hạn',
  worst: 'Tiêu chí kém nhất của khảo sát',
  overdue: 'Thủ tục quá hạn đối chiếu',
  longest: (what: string, days: string) => `Lâu nhất, ${days} ngày: ${what}`,
  next: (what: string) => `Gần nhất: ${what}`,
  waitingFor: (postponements: string, amendments: string) =>
    `${postponements} đề nghị gia hạn, ${amendments} lần sửa nội dung`,
  criterion: (label: string, period: string, n: string) => `${label} (${period}, ${n} phiếu)`,
  none: '–',
  tooFew: 'Chưa đủ phiếu trong hai quý gần đây.',
} as const;
