import { crc32, deflateRawSync } from 'node:zlib';

/** A file within a zip file; `claims`: the length that its heads tell instead of the true one. */
export interface ZipPart {
  name: string;
  data: Buffer | string;
  claims?: number;
}

function fields(sizes: readonly [value: number, bytes: 2 | 4][]): Buffer {
  return Buffer.concat(
    sizes.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

/** A zip file, made without a library so that it can lie. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, data, claims } of parts) {
    const raw = Buffer.from(data as string);
    const packed = deflateRawSync(raw);
    const head = fields([
      ...([
        [20, 2],
        [0, 2],
        [8, 2],
        [0, 2],
        [0, 2],
      ] as [number, 2][]),
      ...([
        [crc32(raw), 4],
        [packed.length, 4],
        [claims ?? raw.length, 4],
      ] as [number, 4][]),
      [name.length, 2],
      [0, 2],
    ]);
    const local = Buffer.concat([fields([[0x04034b50, 4]]), head, Buffer.from(name), packed]);
    const rest = fields([
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ]);
    centrals.push(
      Buffer.concat([
        fields([
          [0x02014b50, 4],
          [20, 2],
        ]),
        head,
        rest,
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const count = parts.length;
  const end = fields([
    ...([[0x06054b50, 4]] as [number, 4][]),
    ...([
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
    ] as [number, 2][]),
    [central.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return Buffer.concat([...locals, central, end]);
}
