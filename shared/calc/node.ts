import type { RecordKind, RecordTypes } from '../domain/records.ts';
import type { CellValue } from './cellValue.ts';
import type { ResolvedTarget } from './resolvedTarget.ts';

/** What is computed for an indicator in a year and period (key as `markKey`). */
export interface DerivedTypes {
  /** 実績 as judged: typed in, or computed from counts. */
  result: CellValue;
  /** What is compared with the target: the result, or the count behind it where the target says so. */
  judged: CellValue;
  /** The target with last year's figure put in and its conditions decided. */
  standard: ResolvedTarget | null;
  difference: CellValue;
  achievement: CellValue;
  /** Null where it is open or not judged by figures. */
  met: boolean | null;
  computedMark: string | null;
  /** The mark to show: a person's where there is one. */
  mark: string | null;
}

export type DerivedKind = keyof DerivedTypes;

/** Stored records are the inputs, derived values hang on them. */
export type NodeTypes = { [K in RecordKind]: RecordTypes[K] | null } & DerivedTypes;
export type NodeKind = keyof NodeTypes;

export interface NodeRef<K extends NodeKind = NodeKind> {
  kind: K;
  key: string;
}

/** One string per node, for maps. */
export type NodeId = `${NodeKind}:${string}`;

export function nodeId(ref: NodeRef): NodeId {
  return `${ref.kind}:${ref.key}`;
}

/** Reads a node the formula has declared; reading another one is a programming error and throws. */
export type ReadNode = <K extends NodeKind>(kind: K, key: string) => NodeTypes[K];

/** A derived node: what it needs, and how it is computed from that alone. */
export interface Formula<K extends DerivedKind = DerivedKind> {
  node: NodeRef<K>;
  needs: readonly NodeRef[];
  compute(read: ReadNode): NodeTypes[K];
}
