export const AMENDMENTS_PATH = '/van-phong/noi-dung/lan-sua';

/** Names of amendments are made by PocketBase. */
const ID = '[a-z0-9]{15}';

const below = (rest: string): RegExp => new RegExp(`^${AMENDMENTS_PATH}/${ID}${rest}$`);

/** Addresses of one amendment. */
export const AMENDMENT_PAGES = { page: below(''), preview: below('/xem'), frame: below('/trang') } as const;

export const amendmentPath = (id: string): string => `${AMENDMENTS_PATH}/${id}`;

/** The amendment that an address names. */
export const amendmentIn = (path: string): string => path.split('/')[4] ?? '';

/** Fields of the forms, besides `FIELD.task`. */
export const AMENDMENT_FIELD = {
  revision: 'lan-sua-so',
  title: 'ten-lan-sua',
  document: 'so-van-ban',
  issuedOn: 'ngay-van-ban',
  source: 'noi-dang-van-ban',
  note: 'loi-nhan',
  decision: 'y-kien-duyet',
  reason: 'ly-do',
  comingFrom: 'hieu-luc-tu',
  changes: 'dieu-thay-doi',
  day: 'ngay-dang',
  time: 'gio-dang',
  comment: 'nhan-xet',
  place: 've-cho',
  link: 'lien-ket',
  state: 'trang-thai',
  page: 'trang',
  width: 'rong',
} as const;

/** What the buttons say. */
export const AMENDMENT_TASK = {
  describe: 'ghi',
  submit: 'gui-duyet',
  takeBack: 'lay-lai',
  approve: 'duyet',
  approveAndPublish: 'duyet-va-dang',
  sendBack: 'tra-lai',
  publish: 'dang',
  schedule: 'hen-gio',
  unschedule: 'bo-hen',
  publishAlone: 'dang-khong-duyet',
  abandon: 'bo',
  comment: 'nhan-xet',
  coming: 'sap-toi',
  takeOut: 'lay-ra',
  review: 'xem-lai',
  link: 'tao-lien-ket',
  endLink: 'thu-hoi',
} as const;

export type AmendmentTask = (typeof AMENDMENT_TASK)[keyof typeof AMENDMENT_TASK];

/** The page around a preview, of one address of the public site. */
export const previewPath = (id: string, address: string): string =>
  `${amendmentPath(id)}/xem?${new URLSearchParams({ [AMENDMENT_FIELD.page]: address }).toString()}`;

const LINKS_PATH = '/xem-thu';

/** What a preview link opens, and the page within it. */
export const LINK_PAGES = {
  page: /^\/xem-thu\/[a-z2-7]{52}$/,
  frame: /^\/xem-thu\/[a-z2-7]{52}\/trang$/,
} as const;

export const linkPath = (token: string): string => `${LINKS_PATH}/${token}`;

export const RELEASES_PATH = '/van-phong/noi-dung/ban-da-dang';

export const RELEASE_FIELD = { id: 'ban' } as const;

export const RELEASE_TASK = { rollBack: 'dua-tro-lai', seen: 'da-xem' } as const;

export const DEPUTIES_PATH = '/van-phong/noi-dung/duyet-thay';

export const DEPUTY_FIELD = {
  deputy: 'nguoi-thay',
  from: 'tu-ngay',
  until: 'den-ngay',
  id: 'lan-cu',
} as const;

export const DEPUTY_TASK = { name: 'cu', end: 'thoi' } as const;
