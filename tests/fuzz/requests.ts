import { branchesOf, type Form } from './requestForms.ts';

/** Chooses for the fuzz; the same seed chooses the same. */
export interface Chooser {
  below(count: number): number;
  one<T>(from: readonly [T, ...T[]]): T;
}

export function chooser(random: () => number): Chooser {
  const below = (count: number) => Math.floor(random() * count);
  return { below, one: from => from[below(from.length)] ?? from[0] };
}

/** A request the channel takes, as far as its form goes. */
export function rightRequest(form: Form, choose: Chooser): unknown {
  const branches = branchesOf(form);
  if (branches) return rightRequest(branches[choose.below(branches.length)] ?? {}, choose);
  if ('const' in form) return form.const;
  if (form.enum) return form.enum[choose.below(form.enum.length)];
  switch (form.type) {
    case 'string':
      return '1'.repeat(Math.max(form.minLength ?? 0, Math.min(form.maxLength ?? 3, 3)));
    case 'integer':
    case 'number':
      return form.minimum ?? 0;
    case 'boolean':
      return choose.below(2) === 0;
    case 'array':
      return Array.from({ length: Math.max(form.minItems ?? 0, 1) }, () =>
        rightRequest(form.items ?? {}, choose),
      );
    case 'object':
      return rightObject(form, choose);
    default:
      return null;
  }
}

function rightObject({ properties = {}, required = [] }: Form, choose: Chooser): Record<string, unknown> {
  const taken = Object.entries(properties).filter(
    ([name]) => required.includes(name) || choose.below(2) === 0,
  );
  return Object.fromEntries(taken.map(([name, form]) => [name, rightRequest(form, choose)]));
}

/** Names nobody may bring along: a stranger's, and those every object has. */
const STRANGE = ['path', 'sql', 'constructor', 'toString', '__proto__x', '余分', '', 'then'] as const;

/**
 * A request with exactly one thing wrong with it, somewhere inside: a part of the wrong kind, out of its bounds,
 * missing or too many. So whoever takes it has not looked.
 */
export function wrongRequest(form: Form, choose: Chooser): unknown {
  const branches = branchesOf(form);
  if (branches) {
    const inside = branches.filter(branch => branch.type === 'object' || branch.type === 'array');
    const branch = inside[choose.below(inside.length)];
    return branch && choose.below(3) > 0 ? wrongInside(branch, form, choose) : wrongKind(form, choose);
  }
  if (form.type === 'object' || form.type === 'array') return wrongInside(form, form, choose);
  return choose.below(2) === 0 ? outOfBounds(form, choose) : wrongKind(form, choose);
}

/** `whole` is what may stand there: beside the object or the list perhaps something else, such as null. */
function wrongInside(form: Form, whole: Form, choose: Chooser): unknown {
  return form.type === 'array' ? wrongArray(form, whole, choose) : wrongObject(form, whole, choose);
}

function wrongObject(form: Form, whole: Form, choose: Chooser): unknown {
  const { properties = {}, required = [], additionalProperties } = form;
  const right = rightObject(form, choose);
  const names = Object.keys(properties);
  const way = choose.below(8);
  const [first, ...rest] = required;
  if (way === 0 || (names.length === 0 && additionalProperties !== false)) return wrongKind(whole, choose);
  if (additionalProperties === false && (way === 1 || names.length === 0)) {
    return { ...right, [choose.one(STRANGE)]: wrongKind({}, choose) };
  }
  if (first !== undefined && way === 2) {
    delete right[choose.one([first, ...rest])];
    return right;
  }
  const name = names[choose.below(names.length)] ?? '';
  return { ...right, [name]: wrongRequest(properties[name] ?? {}, choose) };
}

function wrongArray(form: Form, whole: Form, choose: Chooser): unknown {
  const way = choose.below(4);
  if (way === 0) return wrongKind(whole, choose);
  if (way === 1 && (form.minItems ?? 0) > 0) return [];
  if (way === 2 && (form.maxItems ?? 9999) < 2000) {
    return Array.from({ length: (form.maxItems ?? 0) + 1 }, () => rightRequest(form.items ?? {}, choose));
  }
  const right = rightRequest(form.items ?? {}, choose);
  return [right, wrongRequest(form.items ?? {}, choose)];
}

function outOfBounds(form: Form, choose: Chooser): unknown {
  if ('const' in form) return `${String(form.const)}x`;
  if (form.enum) return choose.one(['', 'constructor', '全部', `${String(form.enum[0])} `]);
  if (form.type === 'string') {
    if ((form.minLength ?? 0) > 0 && choose.below(2) === 0) return '';
    if ((form.maxLength ?? 1e9) < 30_000) return 'x'.repeat((form.maxLength ?? 0) + 1);
  }
  if (form.type === 'integer' || form.type === 'number') {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = form;
    const ways = [Number.NaN, Number.POSITIVE_INFINITY];
    if (Number.isFinite(minimum)) ways.push(minimum - 1);
    if (Number.isFinite(maximum)) ways.push(maximum + 1000);
    if (form.type === 'integer') ways.push(1.5);
    return ways[choose.below(ways.length)];
  }
  return wrongKind(form, choose);
}

type Kind = NonNullable<Form['type']>;

const OTHERS: Readonly<Record<Kind | 'none', readonly unknown[]>> = {
  string: ['/etc/passwd', "'; DROP TABLE edit; --", '../../x', '__proto__', '12', '\0'],
  integer: [0, 7, -1],
  number: [0.5, 1e300],
  boolean: [true, false],
  null: [null],
  array: [[], [1], ['id'], [[[]]]],
  object: [{}, { id: 1 }, { toString: 'x' }, { length: 1 }],
  none: [12n, new Date(0), new Uint8Array(9), new Map([[1, 2]]), new Set(['id']), /x/, new Error('x')],
};

/** Something of a kind the form does not have. */
function wrongKind(form: Form, choose: Chooser): unknown {
  const right = new Set<Kind | 'none'>(kindsOf(form));
  if (right.has('number')) right.add('integer');
  // To JSON Schema they are objects; only a form with required names would refuse them for sure.
  if (right.has('object')) right.add('none');
  const kinds = (Object.keys(OTHERS) as (Kind | 'none')[]).filter(kind => !right.has(kind));
  const found = OTHERS[kinds[choose.below(kinds.length)] ?? 'none'];
  return found[choose.below(found.length)];
}

function kindsOf(form: Form): Kind[] {
  const branches = branchesOf(form);
  if (branches) return branches.flatMap(kindsOf);
  const told = form.enum ?? ('const' in form ? [form.const] : null);
  if (told) return told.map(value => (value === null ? 'null' : (typeof value as Kind)));
  return form.type ? [form.type] : [];
}
