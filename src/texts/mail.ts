/** Words of the mails to staff. No mail holds an answer, a comment, a name or an address. */
export const mailTexts = {
  subject: (site: string, about: string) => `[${site}] ${about}`,
  digest: {
    about: (count: string, day: string) => `${count} việc đang chờ, ${day}`,
    intro: 'Việc đang chờ Văn phòng:',
    task: (label: string, when: string) => `- ${label}${when === '' ? '' : ` (${when})`}`,
    alerts: 'Báo động đang có:',
    link: (address: string) => `Mở trang Văn phòng: ${address}`,
    why: 'Thư tự động vào ngày làm việc khi có việc chờ. Thôi nhận: xóa địa chỉ ở mục “Tài khoản của tôi”.',
  },
  alert: {
    about: (label: string) => `Báo động: ${label}`,
    text: (label: string, since: string, meaning: string) => `${label}, ${since}. ${meaning}`,
    link: (address: string) => `Xem ở mục “Hệ thống”: ${address}`,
    why: 'Mỗi báo động gửi một lần. Thôi nhận: xóa địa chỉ ở mục “Tài khoản của tôi”.',
  },
} as const;
