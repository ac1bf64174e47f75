import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { vi } from '../texts/vi.ts';
import type { Card } from './card.ts';
import { PICTURE_SIZE } from './picture-size.ts';

// One picture at a time, in a process that soon ends: nothing is worth keeping.
sharp.cache(false);
sharp.concurrency(1);

/** Colours of `styles/tokens.css`, on paper. */
const PAPER = '#ffffff';
const INK = '#15181d';
const INK2 = '#434b57';
const SEAL = '#a5101a';
const BAND = '#9e0f18';
const STAR = '#ffd54a';
const NOTE = '#6a4300';

/** The package's files hold a part of the letters each; the first that has all of a word draws it. */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'] as const;
const FAMILY = SUBSETS.join(', ');

const require = createRequire(import.meta.url);

function fonts(): Font[] {
  return SUBSETS.flatMap((name) =>
    ([400, 700] as const).map((weight) => ({
      name,
      weight,
      style: 'normal' as const,
      data: readFileSync(
        require.resolve(`@fontsource/noto-serif/files/noto-serif-${name}-${weight}-normal.woff`),
      ),
    })),
  );
}

interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

function box(style: Record<string, string | number>, children?: string | Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, ...(children && { children }) } };
}

/** Longer names are smaller; the longest has 300 letters. Size of the letters, and lines that fit. */
const TITLE_SIZES = [
  { upTo: 50, size: 68, lines: 3 },
  { upTo: 90, size: 60, lines: 4 },
  { upTo: 140, size: 52, lines: 5 },
  { upTo: 200, size: 45, lines: 6 },
  { upTo: Infinity, size: 38, lines: 7 },
];

function titleBox(title: string): Box {
  const { size, lines } = TITLE_SIZES.find(({ upTo }) => title.length <= upTo)!;
  const text = { fontSize: size, fontWeight: 700, lineHeight: 1.28, lineClamp: lines };
  return box({ flexGrow: 1, alignItems: 'center' }, [box({ ...text, display: 'block' }, title)]);
}

function letterhead({ parent, agency }: Card): Box {
  const line = { textTransform: 'uppercase', lineHeight: 1.35 };
  return box({ flexDirection: 'column', alignItems: 'center' }, [
    box({ ...line, fontSize: 24 }, parent),
    box({ ...line, fontSize: 32, fontWeight: 700 }, agency),
    box({ width: 96, height: 4, marginTop: 10, background: SEAL }),
  ]);
}

function facts({ code, term }: Card): Box {
  const said = [
    ...(code === null ? [] : [`${vi.sheet.code} ${code}`]),
    ...(term === null ? [] : [`${vi.sheet.timeLimit}: ${term}`]),
  ];
  const style = { fontSize: 27, lineHeight: 1.4, fontWeight: 700 };
  return box(
    {
      borderTop: `2px solid ${INK2}`,
      paddingTop: 14,
      justifyContent: 'space-between',
      flexWrap: 'wrap',
      columnGap: 28,
    },
    said.map((text) => box(style, text)),
  );
}

/** A trial must not be taken for the real thing where only its picture is seen. */
function trialStamp(): Box {
  const frame = { border: `2px solid ${NOTE}`, color: NOTE, padding: '4px 16px' };
  return box({ ...frame, fontSize: 26, fontWeight: 700, lineHeight: 1.4 }, vi.site.trialStamp);
}

function head(card: Card): Box {
  const stamps = card.isTrial ? [trialStamp()] : [];
  return box({ justifyContent: 'space-between', alignItems: 'flex-start' }, [letterhead(card), ...stamps]);
}

/** White paper, black ink, red rule: the sheet's head, and the band with its gold line below. */
function layout(card: Card): Box {
  const page = { flexDirection: 'column', flexGrow: 1, padding: '44px 64px 20px', gap: 18 };
  return box(
    {
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      background: PAPER,
      color: INK,
      fontFamily: FAMILY,
    },
    [
      box(page, [head(card), titleBox(card.title), facts(card)]),
      box({ height: 22, background: BAND, borderBottom: `5px solid ${STAR}` }),
    ],
  );
}

/** One letter with its marks is one sign: fonts hold no loose marks. */
function composed(card: Card): Card {
  return JSON.parse(JSON.stringify(card).normalize('NFC')) as Card;
}

let loaded: Font[] | undefined;

/** Draws a card as PNG. */
export async function drawCard(card: Card): Promise<Buffer> {
  loaded ??= fonts();
  // The library speaks of React's elements, of which it needs no more than this.
  const tree = layout(composed(card)) as unknown as Parameters<typeof satori>[0];
  const svg = await satori(tree, { ...PICTURE_SIZE, fonts: loaded });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer();
}
