import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Card } from '#src/pictures/card.ts';
import { drawCard } from '#src/pictures/draw.ts';
import { sample } from '#tests/support/sampling.ts';

const LONGEST = 300;
const WORDS = 'Gia hạn giấy phép đặt văn phòng đại diện Ẫ Ễ Ộ Ự ậ ệ của tổ chức phi chính phủ nước ngoài ';

const card: Card = {
  parent: 'Ủy ban nhân dân thành phố Hồ Chí Minh',
  agency: 'Sở Ngoại vụ',
  title: WORDS.trim(),
  code: '3.000604',
  term: '01, 02 hoặc 04 ngày làm việc hoặc 03 tháng',
  isTrial: true,
};

interface Pixels {
  data: Buffer;
  info: { width: number; height: number; channels: number };
}

async function pixelsOf(changes: Partial<Card>): Promise<Pixels> {
  return sharp(await drawCard({ ...card, ...changes }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** Rows between two heights in which something dark stands between two columns. */
function inkedRows(
  { data, info }: Pixels,
  [top, bottom]: number[],
  [left = 0, right = 1200] = [0, 1200],
): number[] {
  const rows: number[] = [];
  for (let y = top ?? 0; y < (bottom ?? 630); y++) {
    for (let x = left; x < right; x++) {
      if ((data[(y * info.width + x) * info.channels] ?? 255) < 128) {
        rows.push(y);
        break;
      }
    }
  }
  return rows;
}

/** Where the title stands, and the rule below it. */
const TITLE: [number, number] = [140, 520];
const MARGINS: [number, number][] = [
  [0, 60],
  [1140, 1200],
];

describe('a preview picture', () => {
  test('has the size that is asked for, white paper and the band', async () => {
    const picture = await drawCard(card);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(picture.length).toBeLessThan(100_000);
    const { data, info } = await pixelsOf({});
    const colour = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    expect(colour(5, 5)).toEqual([255, 255, 255]);
    expect(colour(600, 612)).toEqual([0x9e, 0x0f, 0x18]);
  });

  test.each([1, 50, 51, 90, 140, 200, LONGEST])(
    'holds a name of %i letters between its margins',
    async (length) => {
      const title = WORDS.repeat(5).slice(0, length);
      const pixels = await pixelsOf({ title });
      expect(inkedRows(pixels, TITLE).length).toBeGreaterThan(10);
      for (const columns of MARGINS) expect(inkedRows(pixels, [0, 600], columns)).toEqual([]);
      // Free paper above and below the name: nothing runs into the letterhead or the line.
      expect(inkedRows(pixels, [138, 148])).toEqual([]);
      expect(inkedRows(pixels, [516, 526])).toEqual([]);
    },
  );

  test('breaks no line in a word, whatever its marks are made of', async () => {
    const whole = await drawCard(card);
    expect(await drawCard({ ...card, title: card.title.normalize('NFD') })).toEqual(whole);
  });

  test('has a sign for every letter of the language', async () => {
    const letters =
      'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ';
    const missing = await drawCard({ ...card, title: '\uE000' });
    for (const letter of sample([...letters, ...letters.toUpperCase()], 24)) {
      expect((await drawCard({ ...card, title: letter })).equals(missing), letter).toBe(false);
    }
  });

  test.each(['<b>&amp;"', '日本語 العربية ไทย 😀', 'x'.repeat(LONGEST)])(
    'is drawn of odd words too: %s',
    async (title) => {
      expect(await sharp(await drawCard({ ...card, title })).metadata()).toMatchObject({
        width: 1200,
        height: 630,
      });
    },
  );
});
