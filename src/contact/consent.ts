/**
 * What people agree to when they leave their contact, by version. The version is stored with each
 * request as proof of consent (decree 356/2025/NĐ-CP), so a text is never changed: a new one is added.
 */
export const CONSENT_TEXTS = {
  '2026-11':
    'Tôi đồng ý để Sở lưu cách liên hệ này, chỉ để trả lời yêu cầu này, và xóa khi đã trả lời, muộn nhất sau 30 ngày.',
} as const;

export type ConsentVersion = keyof typeof CONSENT_TEXTS;

/** The text that the form shows now. */
export const CONSENT_NOW: ConsentVersion = '2026-11';
