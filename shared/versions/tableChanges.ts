import type { PlanRecords } from '../domain/planRecords.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import type { ChangeWay } from './versionChange.ts';

/** What became of a table beside the figures in its cells. */
export interface TableChange {
  tableId: number;
  /** Tells the changes of one table apart. */
  part: string;
  /** 「題名」「行の見出し」; empty for the table as a whole. */
  name: string;
  way: ChangeWay;
  before: string;
  after: string;
}

/** Tables that came or went, and titles, units, heads and footnotes that read otherwise, of those `isWanted` takes. */
export function tableChanges(
  before: PlanRecords,
  after: PlanRecords,
  isWanted: (table: PlanTable) => boolean,
): TableChange[] {
  const changes: TableChange[] = [];
  for (const is of after.table.values()) {
    if (!isWanted(is)) continue;
    const was = before.table.get(String(is.id));
    if (was) changes.push(...changesWithin(was, is));
    else changes.push(whole(is, 'added'));
  }
  for (const was of before.table.values()) {
    if (isWanted(was) && !after.table.has(String(was.id))) changes.push(whole(was, 'removed'));
  }
  return changes;
}

function whole(table: PlanTable, way: 'added' | 'removed'): TableChange {
  const text = `「${table.title}」（${table.rows.length}行${table.columns.length}列）`;
  const texts = way === 'added' ? { before: '', after: text } : { before: text, after: '' };
  return { tableId: table.id, part: 'whole', name: '', way, ...texts };
}

function changesWithin(was: PlanTable, is: PlanTable): TableChange[] {
  const changes: TableChange[] = [];
  const compare = (part: string, name: string, before: string, after: string, way?: ChangeWay) => {
    if (before === after) return;
    const usual = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
    changes.push({ tableId: is.id, part, name, way: way ?? usual, before, after });
  };
  compare('title', '題名', was.title, is.title, 'changed');
  compare('unit', '単位', was.unit ?? '', is.unit ?? '');
  compare('asOf', '時点', was.asOfText ?? '', is.asOfText ?? '');
  compareHeads('行の見出し', was.rows, is.rows);
  compareHeads('列の見出し', was.columns, is.columns);
  compare('footnotes', '脚注', notesText(was), notesText(is));
  return changes;

  function compareHeads(name: string, before: readonly Headed[], after: readonly Headed[]): void {
    const [old, now] = [headsById(before), headsById(after)];
    for (const [id, heads] of now) compare(`${name}/${id}`, name, old.get(id) ?? '', heads);
    for (const [id, heads] of old) if (!now.has(id)) compare(`${name}/${id}`, name, heads, '');
  }
}

interface Headed {
  id: string;
  heads: string[];
}

function headsById(lines: readonly Headed[]): Map<string, string> {
  return new Map(lines.map(({ id, heads }) => [id, heads.join('＞') || '（見出しなし）']));
}

function notesText({ footnotes }: PlanTable): string {
  return footnotes.map(({ marker, text }) => `${marker} ${text}`).join('\n');
}
