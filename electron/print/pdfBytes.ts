import type { PdfObject } from './pdfObjects.ts';

/** Objects as a file, with its table of where each stands. */
export function pdfBytes(
  objects: ReadonlyMap<number, PdfObject>,
  root: number,
  info: number | null,
): Uint8Array {
  const pieces = ['%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'];
  let length = pieces[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const add = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  for (const [number, { source, stream }] of objects) {
    offsets.set(number, length);
    const body = stream === null ? source : `${source} stream\n${stream}\nendstream`;
    add(`${number} 0 obj\n${body}\nendobj\n`);
  }
  const size = Math.max(0, ...offsetsOf(offsets)) + 1;
  const tableAt = length;
  const lines = ['0000000000 65535 f \n'];
  for (let number = 1; number < size; number += 1) {
    const offset = offsets.get(number);
    lines.push(
      offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
  }
  const named = info === null ? '' : `\n/Info ${info} 0 R`;
  add(
    `xref\n0 ${size}\n${lines.join('')}trailer\n<</Size ${size}\n/Root ${root} 0 R${named}>>\nstartxref\n${tableAt}\n%%EOF\n`,
  );
  return new Uint8Array(Buffer.from(pieces.join(''), 'latin1'));
}

/** Not spread into Math.max: a long handout has more objects than a call may have arguments. */
function* offsetsOf(offsets: ReadonlyMap<number, number>): Iterable<number> {
  let highest = 0;
  for (const number of offsets.keys()) highest = Math.max(highest, number);
  yield highest;
}
