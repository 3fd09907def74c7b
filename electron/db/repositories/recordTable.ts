import { type RecordKind, type RecordTypes, recordKey } from '../../../shared/domain/records.ts';
import { sameRecord } from '../../../shared/domain/sameRecord.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { Connection } from '../openDatabase.ts';
import { rowSeal, SEAL } from '../rowSeal.ts';
import type { Row, SqlValue, TableSpec } from './tableSpec.ts';

/** One kind of record in its table. */
export interface RecordTable<K extends RecordKind> {
  /** @throws AppError documentDamaged where a row is not what was written */
  all(): RecordTypes[K][];
  /** Those that are as they were written. */
  sound(): RecordTypes[K][];
  /**
   * Puts `after` where `before` is; null adds or removes.
   * @throws AppError `recordChanged` when the stored record is not `before`.
   */
  put(before: RecordTypes[K] | null, after: RecordTypes[K] | null): void;
}

export function createRecordTable<K extends RecordKind>(
  db: Connection,
  kind: K,
  spec: TableSpec<RecordTypes[K]>,
): RecordTable<K> {
  const { table, keys, columns: valueColumns } = spec;
  const sealOf = rowSeal(valueColumns);
  const columns = [...valueColumns, SEAL];
  const toRow = (record: RecordTypes[K]): Row => {
    const row = spec.toRow(record);
    return { ...row, [SEAL]: sealOf(row) };
  };
  // quoted, since "group" is a word of SQL too
  const isSet = (column: string) => `"${column}" = @${column}`;
  const where = keys.map(isSet).join(' AND ');
  const selectAll = db.prepare<[], Row>(`SELECT * FROM ${table}`);
  const selectOne = db.prepare<[Row], Row>(`SELECT * FROM ${table} WHERE ${where}`);
  const insert = db.prepare<[Row]>(
    `INSERT INTO ${table} (${columns.map(c => `"${c}"`).join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  );
  const others = columns.filter(column => !keys.includes(column));
  const update = db.prepare<[Row]>(`UPDATE ${table} SET ${others.map(isSet).join(', ')} WHERE ${where}`);
  const remove = db.prepare<[Row]>(`DELETE FROM ${table} WHERE ${where}`);

  const isKey = valueColumns.map(column => keys.includes(column));
  const assigned = others.map(column => `"${column}" = ?`).join(', ');
  // keys are never null
  const held = valueColumns.map((column, at) => `"${column}" ${isKey[at] ? '=' : 'IS'} ?`).join(' AND ');
  const exchange = db.prepare<SqlValue[]>(`UPDATE ${table} SET ${assigned} WHERE ${held}`);

  /** Writes and checks in one statement, for pastes of thousands. False where the values differ, if only as text. */
  function exchanged(before: RecordTypes[K], after: RecordTypes[K]): boolean {
    const [was, is] = [spec.toValues(before), spec.toValues(after)];
    const bound: SqlValue[] = [];
    for (let at = 0; at < is.length; at += 1) {
      if (!isKey[at]) bound.push(is[at] ?? null);
      else if (is[at] !== was[at]) throw new AppError('badRequest', '別の項目には置き換えられません');
    }
    bound.push(sealOf(spec.toRow(after)));
    for (const value of was) bound.push(value);
    return exchange.run(...bound).changes === 1;
  }

  return {
    all: () =>
      selectAll.all().map(row => {
        if (row[SEAL] !== sealOf(row)) throw new AppError('documentDamaged', table);
        return spec.fromRow(row);
      }),
    sound: () =>
      selectAll
        .all()
        .filter(row => row[SEAL] === sealOf(row))
        .map(spec.fromRow),
    put(before, after) {
      const record = after ?? before;
      if (record === null) throw new AppError('badRequest', '変更する内容がありません');
      if (before && after && exchanged(before, after)) return;
      const row = toRow(record);
      const stored = selectOne.get(row);
      if (!sameRecord(stored ? spec.fromRow(stored) : null, before)) {
        throw new AppError('recordChanged', recordKey[kind](record));
      }
      if (after === null) remove.run(row);
      else if (before === null) insert.run(row);
      else update.run(row);
    },
  };
}
