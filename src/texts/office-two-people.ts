/** Sentences for what one person of the Office asks for and another decides. */
export const twoPeople = {
  rule: 'Việc này cần hai người: một người đề nghị, ghi lý do; một người khác có vai trò duyệt quyết định.',
  states: { asked: 'Chờ duyệt', approved: 'Đã duyệt', refused: 'Không duyệt', withdrawn: 'Đã rút lại' },
  asked: (name: string, moment: string) => `${name} đề nghị lúc ${moment}.`,
  decided: {
    approved: (name: string, moment: string) => `${name} duyệt lúc ${moment}.`,
    refused: (name: string, moment: string) => `${name} không duyệt, lúc ${moment}.`,
    withdrawn: (name: string, moment: string) => `${name} rút lại lúc ${moment}.`,
  },
  note: 'Lý do',
  noteHint:
    'Người duyệt đọc dòng này và nó ở lại trong nhật ký. Không ghi tên, số điện thoại của người dân, không chép lời trong phiếu.',
  decision: 'Ý kiến của người duyệt',
  decisionHint: 'Không duyệt thì phải ghi lý do.',
  refuse: 'Không duyệt',
  withdraw: 'Rút lại đề nghị',
  done: {
    hoi: 'Đã gửi đề nghị. Người khác có vai trò duyệt vào trang này để quyết định.',
    'tu-choi': 'Đã ghi là không duyệt.',
    rut: 'Đã rút lại đề nghị.',
  },
  waiting: {
    own: 'Bạn đề nghị việc này, nên người khác duyệt.',
    role: 'Chờ người có vai trò duyệt.',
  },
  faults: {
    'no-note': 'Ghi lý do.',
    long: 'Lý do dài quá 1.000 ký tự, xin rút ngắn.',
    'same-person': 'Người đề nghị không tự duyệt được, kể cả khi có vai trò duyệt.',
    decided: 'Đề nghị này đã có người quyết định, hoặc đã được rút lại. Không có gì được làm thêm.',
    'not-allowed': 'Tài khoản của bạn không còn vai trò cần cho việc này.',
    'no-request': 'Đề nghị này không còn.',
    unreadable: 'Trang gửi thiếu dữ liệu, xin tải lại trang.',
  },
} as const;
