import { fold } from '../search/text/fold.ts';

/** Why a text must be read at once: somebody threatens, or somebody is in need. */
export type Urgency = 'threat' | 'need';

interface Sign {
  urgency: Urgency;
  /** On the text without marks. */
  pattern?: RegExp;
  /** On the text as written: without marks it is also an everyday word ("từ từ", "tư vấn", "tủ sắt"). */
  written?: RegExp;
}

/**
 * Everyday speech that says the opposite of what it says: "chờ muốn chết", "đẹp chết người". Taken out
 * before the signs are looked for.
 */
const MANNERS_OF_SPEAKING =
  /(?:cho|doi|met|nong|lau|buon cuoi|cuoi|doi bung|chan|xep hang|lo|vui|tuc)(?: [a-z]+){0,3} muon chet|(?:dep|re|dat|ngon|met|nong|buon|lo|so) chet(?: di duoc| nguoi)?|tuc chet|chet (?:cuoi|met|tien|that)|bom (?:nuoc|hang)|giet thoi gian/g;

const VICTIM = '(?:toi|em|chau|con|minh|ban|vo|chong|me|bo|anh|chi|nguoi nha|nguoi than|ho)';

/** Signs of danger, wide on purpose: a text read too early costs a minute. */
const SIGNS: readonly Sign[] = [
  {
    urgency: 'need',
    pattern:
      /\b(?:(?:muon|se|dinh) tu (?:tu|sat|van)|muon chet|chet cho xong|chet quach|khong muon song|khong con muon song|ket thuc cuoc doi|tuyet vong|quyen sinh)\b/,
    written: /tự (?:tử|sát|vẫn)/,
  },
  {
    urgency: 'need',
    pattern: new RegExp(
      `\\b(?:cau cuu|keu cuu|cuu (?:toi|em|con|chau|voi)|can giup gap|khan cap xin cuu|buon nguoi|mua ban nguoi|bi bat coc|bi giam|bi nhot|bi giu ho chieu|bi thu ho chieu|bi ep|bi cuong buc|bi danh dap|bi hiep|bi lua sang|bi lua qua|bi ban sang|khong duoc ve nuoc|mac ket o|${VICTIM} dang bi (?:giu|bat|danh|giam|lua))\\b`,
    ),
  },
  {
    urgency: 'threat',
    pattern:
      /\b(?:giet (?:chet )?(?:may|chung|het|thang|con|ca nha|no|tui|bon|can bo)|chem (?:chet|may|thang)|dam chet|danh chet|dot (?:nha|co quan|tru so)|dat bom|no bom|danh bom|tat axit|xu dep|thanh toan may|biet tay|coi chung (?:do|nha|con|gia dinh)|cho may chet)\b/,
  },
  {
    urgency: 'need',
    pattern:
      /\b(?:suicid\w*|kill myself|want to die|end my life|trafficked|human trafficking|held (?:captive|against)|kidnap\w*|forced to work|passport (?:was )?(?:taken|confiscated))\b/,
  },
  {
    urgency: 'threat',
    pattern:
      /\b(?:i(?: will|'ll) kill|kill (?:you|them|him|her|all)|bomb|burn (?:down|your)|shoot|you will pay|stab)\b/,
  },
];

/**
 * Whether a text says that somebody is threatened or in need, by signs in Vietnamese, with and without
 * marks, and in English; null: nothing says so. What then is done is in docs/van-phong-viec-khan.md.
 */
export function urgencyOf(text: string): Urgency | null {
  const lower = text.normalize('NFC').toLowerCase();
  const plain = fold(text)
    .replace(/[^a-z0-9']+/g, ' ')
    .replace(MANNERS_OF_SPEAKING, ' ');
  const found = SIGNS.filter(({ pattern, written }) => pattern?.test(plain) || written?.test(lower)).map(
    ({ urgency }) => urgency,
  );
  if (found.includes('threat')) return 'threat';
  return found[0] ?? null;
}
