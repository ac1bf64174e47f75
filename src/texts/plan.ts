/** Sentences of the public page of the department's plan. */
export const plan = {
  title: 'Kế hoạch và việc đang làm',
  link: 'Kế hoạch của Sở và việc đang làm',
  lead: 'Những nhiệm vụ trong kế hoạch của Sở được công khai: ai làm, đến bao giờ, đã xong chưa.',
  feedTitle: (department: string) => `Kế hoạch và việc đang làm, ${department}`,
  feedLink: 'Theo dõi bằng Atom',
  empty: 'Chưa có nhiệm vụ nào được công khai.',
  down: 'Danh sách tạm thời chưa đọc được. Xin mở lại sau ít phút.',
  counts: (day: string, parts: string) => `Đến ngày ${day}: ${parts}.`,
  count: (count: string, words: string) => `${count} ${words}`,
  heads: { text: 'Việc', unit: 'Đơn vị', due: 'Hạn', status: 'Tình hình' },
  document: (number: string, day: string) => (number === '' ? `Ngày ${day}` : `Số ${number}, ngày ${day}`),
  /** In plain words; what is said to be done and not yet shown is not done. */
  statuses: {
    done: 'đã xong, đúng hạn',
    'done-late': 'đã xong, sau hạn',
    unproven: 'đang hoàn tất',
    late: 'quá hạn, đang làm',
    'at-risk': 'sắp đến hạn',
    running: 'đang làm',
    standing: 'làm thường xuyên',
  },
  postponed: 'đã lùi hạn',
} as const;
