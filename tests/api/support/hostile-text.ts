import fc from 'fast-check';

/** Stands in every payload that tries to become markup, so that it is found when it did. */
export const MARK = 'zq7x';

/** Texts that have broken other sites: markup, script, spreadsheet formulas, SQL, templates, paths, odd Unicode. */
const PAYLOADS: readonly string[] = [
  `<script>${MARK}()</script>`,
  `</script><script>${MARK}()</script>`,
  `"><img src=x onerror=${MARK}()>`,
  `'><${MARK} onload='x'>`,
  `" autofocus onfocus="${MARK}()`,
  `' onmouseover='${MARK}()`,
  `</textarea><${MARK}>`,
  `</title><svg/onload=${MARK}()>`,
  `</option></select><iframe srcdoc="<${MARK}>">`,
  `<!--<${MARK}>`,
  `--><${MARK}><!--`,
  `]]><${MARK}>`,
  `<base href="//${MARK}.example/">`,
  `<meta http-equiv=refresh content="0;url=//${MARK}.example">`,
  `<form action="//${MARK}.example"><input name=${MARK}>`,
  `javascript:${MARK}()`,
  `&lt;${MARK}&gt;&#60;${MARK}&#62;&quot;`,
  `<${MARK}`,
  `＜${MARK}＞`,
  `{{constructor.constructor('${MARK}')()}}\${${MARK}}<%= ${MARK} %>#{${MARK}}`,
  `\r\nx-${MARK}: 1\r\n\r\n<${MARK}>`,
  "=cmd|'/c calc'!A1",
  '@SUM(1+1)*cmd',
  '\t=1+1',
  "'; DROP TABLE answers; --",
  '" OR ""="',
  "' UNION SELECT password FROM _superusers --",
  '$(reboot) `reboot` | reboot',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u0000',
  'a\u0000b',
  '\u202Etxt.exe\u202C',
  '\u2028\u2029\uFEFF',
  'Z\u0351\u036F\u0343'.repeat(50),
  '👨‍👩‍👧‍👦'.repeat(20),
  'Kiều Ðức Đạt',
  'ﬃ①Ⅷ',
  '٣',
  '１',
  'NaN',
  '-0',
  '1e309',
  '9'.repeat(400),
  '[object Object]',
  'undefined',
  'null',
  'true',
];

/** Any hostile text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PAYLOADS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...PAYLOADS), fc.constantFrom(...PAYLOADS))
      .map((two) => two.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1_990, max: 9_000 }).map((length) => 'ắ'.repeat(length)) },
);

/** Ways to write a text into an address or a form's body; the last ones are no correct encoding. */
const ENCODERS: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(encodeURIComponent(text.toWellFormed())),
  (text) => Buffer.from(encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+')),
  (text) =>
    Buffer.from([...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
  (text) => Buffer.from(encodeURIComponent(encodeURIComponent(text.toWellFormed()))),
  (text) => Buffer.from(`${encodeURIComponent(text.toWellFormed())}%`),
  (text) => Buffer.from(`%zz${encodeURIComponent(text.toWellFormed())}`),
  (text) => Buffer.from(`%c0%bc${encodeURIComponent(text.toWellFormed())}%ed%a0%80`),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(encodeURIComponent(text.toWellFormed()))]),
  (text) => Buffer.from(text.replace(/[&=#\s]/g, '-'), 'latin1'),
];

/** The first so many of them are correct, and what they wrote is read as it was meant. */
const CORRECT_ENCODERS = 3;

export const anyEncoder = fc.constantFrom(...ENCODERS);
export const correctEncoder = fc.constantFrom(...ENCODERS.slice(0, CORRECT_ENCODERS));
