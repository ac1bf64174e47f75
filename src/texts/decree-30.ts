/** What documents in the form of Nghị định 30/2020/NĐ-CP have in common; registry and who signs fill in the blanks. */
export const decree30 = {
  date: '…………, ngày      tháng      năm',
  recipients: 'Nơi nhận:',
  filed: 'Lưu: VT.',
  signature: '(Chức vụ, chữ ký, họ tên người ký)',
} as const;
