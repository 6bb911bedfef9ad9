import {
  copyRuns,
  isSeries,
  memberAt,
  nameAt,
  partValueText,
  percentageText,
  type SystemEditKind,
  type SystemGroup,
  type SystemPart,
  type SystemPlace,
  type SystemTree,
  systemEdits,
  TextProblem,
  textWithBeta,
  textWithName,
  textWithValue,
  unitPlace,
} from '../availability/index.ts';
import {
  type BlockAction,
  type BlockField,
  type BlockHandles,
  type BlockStep,
  NBSP,
  read,
  refuse,
} from '../scenario/index.ts';

/** The id of a block by its place: "2.0"; the whole system's is empty. */
export function idOf(place: SystemPlace): string {
  return place.join('.');
}

/** "2 of 3", of the members that a person counts. */
export function ruleOf({ needed, members }: SystemGroup): string {
  return `${needed}${NBSP}of${NBSP}${members.length}`;
}

/** The place that an id stands for, if it is one of a block in this system. */
function placeOf(tree: SystemTree, id: string): SystemPlace | undefined {
  const place = id === '' ? [] : id.split('.').map(Number);
  try {
    return idOf(unitPlace(tree, place)) === id ? place : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What stands at a place, as people would call it. */
interface Named {
  readonly node: SystemTree;
  /** The part, or the first of the copies, at the place. */
  readonly part: SystemPart | undefined;
  /** How many copies it is; 1 for a part, 0 for a group of several things. */
  readonly count: number;
  readonly title: string;
}

function namedAt(tree: SystemTree, place: SystemPlace): Named {
  const node = memberAt(tree, place);
  // Where copies would be; a part that is the whole system stands among none.
  const group = node.kind === 'group' ? node : memberAt(tree, place.slice(0, -1));
  const runs = group.kind === 'group' ? copyRuns(group.members) : [];
  const whole = runs.length === 1 ? runs[0] : undefined;
  const run = node.kind === 'group' ? whole : runs.find(({ start }) => start === place.at(-1));
  if (node.kind === 'group' && (run?.count ?? 0) < 2) {
    const rule = `${ruleOf(node)} ${node.needed === 1 ? 'is' : 'are'} needed`;
    const title = place.length === 0 ? 'the whole system' : `the group of which ${rule}`;
    return { node, part: undefined, count: 0, title };
  }
  const part = (node.kind === 'group' ? node.members[0] : node) as SystemPart;
  const count = run?.count ?? 1;
  const name = nameAt(tree, place);
  return { node, part, count, title: count > 1 ? `${name}, ${count} copies` : name };
}

/** The words on the button of each edit; those of steps are said, not shown. */
function labelOf(kind: SystemEditKind, count: number, next: string): string {
  const labels: { readonly [K in SystemEditKind]: string } = {
    before: 'Add before',
    after: 'Add after',
    redundant: 'Make redundant',
    more: count > 1 ? 'One more copy' : 'Another beside it',
    fewer: 'One copy fewer',
    branch: 'Add a branch',
    needMore: 'Need one more',
    needFewer: 'Need one fewer',
    common: 'Common cause',
    independent: 'No common cause',
    group: `Group with ${next}`,
    ungroup: 'Ungroup',
    separate: 'Make it another part',
    remove: 'Remove',
  };
  return labels[kind];
}

/** What an edit of text gives, or the sentence that says why it can't. */
function reading(edit: () => string) {
  try {
    return read(edit());
  } catch (error) {
    if (error instanceof TextProblem) return refuse(error.message);
    throw error;
  }
}

function fieldsOf(tree: SystemTree, place: SystemPlace, { node, part }: Named): BlockField[] {
  const fields: BlockField[] = [];
  if (part) {
    fields.push(
      {
        label: 'Name',
        text: nameAt(tree, place),
        edit: (typed) => reading(() => textWithName(tree, place, typed)),
      },
      {
        label: part.unit ? 'MTTF/MTTR' : 'Availability in %',
        text: partValueText(part),
        edit: (typed) => reading(() => textWithValue(tree, place, typed)),
      },
    );
  }
  if (node.kind === 'group' && node.beta) {
    fields.push({
      label: 'In common, in %',
      text: percentageText(node.beta),
      edit: (typed) => reading(() => textWithBeta(tree, place, typed)),
    });
  }
  return fields;
}

/** What stands behind a unit in its group, as people would call it. */
function nextOf(tree: SystemTree, place: SystemPlace, { node, count }: Named): string {
  const index = (place.at(-1) ?? 0) + (node.kind === 'group' ? 1 : count);
  const after = [...place.slice(0, -1), index];
  const behind = placeOf(tree, idOf(after)) && namedAt(tree, after);
  return behind?.part ? nameAt(tree, after) : 'next';
}

function stepsOf({ node, count }: Named, actions: ReadonlyMap<SystemEditKind, BlockAction>): BlockStep[] {
  const step = (label: string, text: number, less?: BlockAction, more?: BlockAction): BlockStep[] =>
    less || more ? [{ label, text: String(text), ...(less && { less }), ...(more && { more }) }] : [];
  return [
    ...(count > 1 ? step('Copies', count, actions.get('fewer'), actions.get('more')) : []),
    ...(node.kind === 'group'
      ? step('Needed', node.needed, actions.get('needFewer'), actions.get('needMore'))
      : []),
  ];
}

/** The groups around a place, the nearest first. */
function aroundOf(tree: SystemTree, place: SystemPlace): BlockHandles['around'] {
  const outer = place.map((_, depth) => place.slice(0, depth)).reverse();
  return outer.map((group) => {
    const node = memberAt(tree, group) as SystemGroup;
    const label = `${isSeries(node) ? 'Series' : 'Group'}, ${ruleOf(node)}`;
    return { id: idOf(group), label: group.length === 0 ? 'Whole system' : label };
  });
}

/**
 * What can be done by hand with a block of a system.
 *
 * @param tree the system.
 * @param id of the block.
 * @returns nothing where the system has no block of that id.
 */
export function handlesOf(tree: SystemTree, id: string): BlockHandles | undefined {
  const place = placeOf(tree, id);
  if (!place) return undefined;
  const named = namedAt(tree, place);
  const next = nextOf(tree, place, named);
  const actions = new Map(
    systemEdits(tree, place).map(({ kind, text, place: then }) => [
      kind,
      { label: labelOf(kind, named.count, next), text, next: idOf(then) },
    ]),
  );
  const steps = stepsOf(named, actions);
  const stepped = steps.flatMap(({ less, more }) => [less, more]);
  return {
    title: named.title,
    around: aroundOf(tree, place),
    fields: fieldsOf(tree, place, named),
    steps,
    actions: [...actions.values()].filter((action) => !stepped.includes(action)),
  };
}
