import {
  type CopyRun,
  copyRuns,
  isSeries,
  mentionedParts,
  type PartImportance,
  partValueText,
  type SystemAvailability,
  type SystemGroup,
  type SystemPart,
  type SystemPlace,
  type SystemTree,
} from '../availability/index.ts';
import {
  type Block,
  type BlocksPicture,
  type BlockWeight,
  formatShare,
  NBSP,
  type PartBlock,
} from '../scenario/index.ts';
import { handlesOf, idOf, ruleOf } from './chain-handles.ts';
import { heaviest } from './chain-heaviest.ts';

/** From this many copies on, the first and the last are drawn and the rest is a number. */
const mostDrawn = 4;

/** The value of a part for people, who may type it as it stands. */
function shownValue(part: SystemPart): string {
  const text = partValueText(part);
  // A line may end after the stroke and nowhere else: a block of a phone is narrow.
  return part.unit ? text.replace('/', `${NBSP}/ `) : `${text}${NBSP}%`;
}

function weightOf({ criticality }: PartImportance): BlockWeight {
  const little = criticality > 0 && criticality < 1e-5;
  return { share: criticality, text: little ? `<${NBSP}0.001${NBSP}%` : formatShare(criticality, 'nearest') };
}

/** Letters for the parts that are mentioned in several places: A, B … */
function twinsOf(
  tree: SystemTree,
): ReadonlyMap<string, { readonly letter: string; readonly places: number }> {
  const places = new Map<string, number>();
  for (const { name } of mentionedParts(tree)) places.set(name, (places.get(name) ?? 0) + 1);
  const shared = [...places].filter(([, count]) => count > 1);
  return new Map(
    shared.map(([name, count], i) => [
      name,
      { letter: String.fromCharCode(65 + (i % 26)).repeat(1 + Math.floor(i / 26)), places: count },
    ]),
  );
}

/** The name that the importances have for what the members of a group have in common. */
function commonOf(
  { members }: SystemGroup,
  importance: SystemAvailability['importance'],
): string | undefined {
  const names = members.map((member) => (member.kind === 'part' ? member.name : ''));
  const base = copyRuns(members).length === 1 ? names[0]!.replace(/-1$/u, '') : names.join(', ');
  return Object.keys(importance).find((name) => name === `${base} (common cause)`);
}

/** The blocks of a system, each filled by its criticality. */
class Diagram {
  readonly #importance: SystemAvailability['importance'];
  readonly #twins: ReturnType<typeof twinsOf>;

  constructor(tree: SystemTree, { importance }: SystemAvailability) {
    this.#importance = importance;
    this.#twins = twinsOf(tree);
  }

  block(node: SystemTree, place: SystemPlace, rule: string): Block {
    if (node.kind === 'part') return this.#part(node, idOf(place), rule);
    const runs = copyRuns(node.members);
    const own = ruleOf(node);
    const common = node.beta && commonOf(node, this.#importance);
    return {
      kind: isSeries(node) ? 'series' : 'parallel',
      id: idOf(place),
      rule: own,
      said: `needed${rule && `, in ${rule}`}`,
      members: runs.flatMap((run) => {
        const inside = [...place, run.start];
        if (run.count === 1) return [this.block(node.members[run.start]!, inside, own)];
        return this.#copies(node, run, runs.length === 1 ? place : inside);
      }),
      ...(node.beta &&
        common && {
          common: {
            ...weightOf(this.#importance[common]!),
            name: `${formatShare(node.beta.fraction, 'nearest')} in common`,
          },
        }),
    };
  }

  #part(part: SystemPart, id: string, rule: string): PartBlock {
    const twin = this.#twins.get(part.name);
    const where = twin && `the same part in ${twin.places} places`;
    return {
      kind: 'part',
      id,
      name: part.name,
      value: shownValue(part),
      ...weightOf(this.#importance[part.name]!),
      ...(twin && { twin: twin.letter }),
      said: [where, rule && `${rule} needed`].filter(Boolean).join(', '),
    };
  }

  /** Copies of a part, which are changed as one. */
  #copies(group: SystemGroup, { start, count, base }: CopyRun, place: SystemPlace): Block[] {
    const parts = group.members.slice(start, start + count) as SystemPart[];
    const id = idOf(place);
    const all = parts.map((part, i): Block => {
      const { value, said, ...block } = this.#part(part, id, ruleOf(group));
      return {
        ...block,
        said: `one of ${count} copies of ${base}, ${said}`,
        ...(i === 0 && value && { value }),
      };
    });
    if (count <= mostDrawn) return all;
    return [all[0]!, { kind: 'rest', id, text: `${count - 2} more` }, all.at(-1)!];
  }
}

const legend =
  'Up while working blocks lead from end to end. Filled by criticality: the share of the downtime in which a part is down and decides. Where it takes two failures, both parts have it.';

/** The block diagram of a system, and what can be done to it by hand. */
export function blockDiagram(tree: SystemTree, answer: SystemAvailability): BlocksPicture {
  const parts = new Map(mentionedParts(tree).map((part) => [part.name, part]));
  const [name, share] = heaviest(answer);
  const decides = `down and decides in ${formatShare(share, 'nearest')} of the downtime`;
  const places = twinsOf(tree);
  return {
    kind: 'blocks',
    input: 'system',
    title: 'The system as a block diagram',
    says:
      share > 0
        ? `“${name}” weighs most: it is ${decides}.`
        : 'No block is filled, as the system is never down.',
    legend: places.size > 0 ? `${legend} A letter marks one part in several places.` : legend,
    root: new Diagram(tree, answer).block(tree, [], ''),
    handles: (id) => handlesOf(tree, id),
    table: () => ({
      head: ['Part', 'Value', 'Places', 'Criticality', 'Birnbaum importance'],
      rows: Object.entries(answer.importance).map(([name, { criticality, birnbaum }]) => {
        const part = parts.get(name);
        return [
          name,
          part ? shownValue(part) : 'common cause',
          part ? String(places.get(name)?.places ?? 1) : '–',
          formatShare(criticality, 'nearest'),
          formatShare(birnbaum, 'nearest'),
        ];
      }),
    }),
  };
}
