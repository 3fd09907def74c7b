/** Columns for a terminal, where a Japanese character is two wide. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map(row => row.map(cell => cell.replace(/\s*\n\s*/g, ' ')));
  const widths: number[] = [];
  for (const row of cells) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    });
  }
  return cells
    .map(row =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\uffdc\uffe0-\uffe6○●◎△▲×※→]/u.test(character) ? 2 : 1;
  return width;
}
