import type { Block, BlockAction, BlockHandles } from '../../src/scenario/index.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** A block diagram in words, a line for each block, indented by how deep it lies. */
export function blockWords(block: Block, indent = ''): string[] {
  const id = `${indent}[${block.id}]`;
  if (block.kind === 'rest') return [plain(`${id} ${block.text}`)];
  if (block.kind === 'part') {
    const { name, value, share, text, twin, said } = block;
    const told = `${name}${twin ? ` ${twin}` : ''}${value ? `, ${value}` : ''}`;
    return [plain(`${id} ${told}: ${text} (${share.toPrecision(3)}), ${said}`)];
  }
  const { kind, rule, said, common, members } = block;
  const shared = common ? `; ${common.name}: ${common.text} (${common.share.toPrecision(3)})` : '';
  return [
    plain(`${id} ${kind}, ${rule}, ${said}${shared}`),
    ...members.flatMap((member) => blockWords(member, `${indent}  `)),
  ];
}

function actionWords({ label, text, next }: BlockAction): string {
  return plain(`${label} → ${text} at [${next}]`);
}

/** What can be done with a block, in words: its title and groups, its fields, its steps and its buttons. */
export function handleWords(handles: BlockHandles): string[] {
  const { title, around, fields, steps, actions } = handles;
  return [
    plain([title, ...around.map(({ id, label }) => `in [${id}] ${label}`)].join(', ')),
    ...fields.map(({ label, text }) => `${label}: ${text}`),
    ...steps.map(({ label, text, less, more }) =>
      [`${label} ${text}`, ...[less, more].flatMap((action) => (action ? actionWords(action) : 'no'))].join(
        '; ',
      ),
    ),
    ...actions.map(actionWords),
  ];
}
