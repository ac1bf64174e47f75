/** Names of the fields of the page of tablets. */
export const KIOSK_FIELD = { task: 'viec', id: 'may', desk: 'quay' } as const;

/** What its buttons ask for. */
export const KIOSK_TASK = { make: 'mo-may', stop: 'dung-may', revoke: 'thu-hoi' } as const;

export type KioskDeed = (typeof KIOSK_TASK)['stop' | 'revoke'];
