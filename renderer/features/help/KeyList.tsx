import type { KeyGroup } from './helpContents.ts';

/** The keys of one kind: what they do in Excel, and what they do here. */
export function KeyList({ group: { name, rows } }: { group: KeyGroup }) {
  return (
    <table className="help-keys">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">キー</th>
          <th scope="col">Excelでは</th>
          <th scope="col">ここでは</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, keys, excel, ours }) => (
          <tr key={id} data-key={id}>
            <th scope="row">{keys}</th>
            <td>{excel}</td>
            <td className={ours === null ? 'soft' : undefined}>{ours ?? '同じ'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
