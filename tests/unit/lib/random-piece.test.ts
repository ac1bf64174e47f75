import { expect, test } from 'vitest';
import { randomPiece } from '#src/lib/random-piece.ts';

test('pieces are as long as asked, and none comes twice, also beyond what is drawn at once', () => {
  const pieces = Array.from({ length: 2_000 }, (_, index) => randomPiece(12 + (index % 5)));
  expect(pieces.every((piece, index) => piece.length === 12 + (index % 5))).toBe(true);
  expect(new Set(pieces.map((piece) => piece.subarray(0, 12).toString('hex'))).size).toBe(pieces.length);
});

test('a piece stays as it was when others are drawn', () => {
  const piece = randomPiece(16);
  const before = piece.toString('hex');
  for (let draws = 0; draws < 600; draws += 1) randomPiece(16);
  expect(piece.toString('hex')).toBe(before);
});
