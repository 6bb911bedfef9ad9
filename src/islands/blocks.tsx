import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Block, BlocksPicture, BlockWeight, GroupBlock, PartBlock } from '../scenario/index.ts';
import '../styles/picture-blocks.css';
import { percent } from './axis-row.tsx';
import { BlockBar } from './block-bar.tsx';
import { neighbour, widthClass } from './block-layout.ts';
import type { DrawingProps } from './drawings.ts';

/** What all blocks of one diagram share. */
interface Choice {
  readonly chosen: string | undefined;
  choose(id: string): void;
}

/** How much a block matters, as a fill from its left: a tint, and a bar that print and one colour show too. */
function Fill({ share }: { share: number }) {
  return (
    <svg class="block-fill" width="100%" height="100%" aria-hidden="true">
      <rect class="block-tint" width={percent(share)} height="100%" />
      <rect class="block-weight" width={percent(share)} y="100%" height="5" />
    </svg>
  );
}

function Part({ block, chosen, choose }: { block: PartBlock } & Choice) {
  const { id, name, value, share, text, twin, said } = block;
  return (
    <button
      type="button"
      class="block"
      data-twin={twin}
      aria-pressed={chosen === id}
      onClick={() => choose(id)}
    >
      <Fill share={share} />
      <span class="block-name">
        {twin && (
          <span class="block-twin" aria-hidden="true">
            {twin}
          </span>
        )}
        {name}
      </span>{' '}
      {value && <span class="block-value">{value}</span>} <span class="block-share">{text}</span>
      <span class="visually-hidden">
        {' of the downtime'}
        {said && `, ${said}`}
      </span>
    </button>
  );
}

/** What a group's members have in common, in series with all of them. */
function Common({ name, share, text }: BlockWeight & { readonly name: string }) {
  return (
    <div class="block-join block-behind">
      <div class="block block-common">
        <Fill share={share} />
        <span class="block-name">{name}</span> <span class="block-share">{text}</span>
        <span class="visually-hidden"> of the downtime</span>
      </div>
    </div>
  );
}

function Group({ block, ...choice }: { block: GroupBlock } & Choice) {
  const { kind, id, members, rule, said, common } = block;
  const { chosen, choose } = choice;
  return (
    <div class="block-group" data-chosen={chosen === id || undefined}>
      {/* Said before its members, drawn where their ways come together. */}
      {kind === 'parallel' && (
        <div class="block-join">
          <button type="button" class="block-rule" aria-pressed={chosen === id} onClick={() => choose(id)}>
            {rule}
            <span class="visually-hidden"> {said}</span>
          </button>
        </div>
      )}
      <ul class={kind === 'series' ? 'block-series' : 'block-branches'}>
        <Members blocks={members} {...choice} />
      </ul>
      {common && <Common {...common} />}
    </div>
  );
}

function Members({ blocks, ends, ...choice }: { blocks: readonly Block[]; ends?: boolean } & Choice) {
  return (
    <>
      {blocks.map((block, i) => {
        const isGroup = block.kind === 'series' || block.kind === 'parallel';
        return (
          <li class={isGroup ? 'block-nest' : 'block-leaf'} key={i}>
            {ends && i === 0 && <span class="block-end" />}
            {block.kind === 'part' && <Part block={block} {...choice} />}
            {block.kind === 'rest' && <span class="block-rest">{block.text}</span>}
            {isGroup && <Group block={block} {...choice} />}
            {ends && i === blocks.length - 1 && <span class="block-end" />}
          </li>
        );
      })}
    </>
  );
}

/** The key of an arrow, as a direction on the page. */
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One stop for Tab among blocks, from where the arrows lead on: the one last used, while it is there. */
function keepOneStop(buttons: readonly HTMLElement[], stop?: Element | null): void {
  const kept = stop ?? buttons.find((button) => button.getAttribute('tabindex') === '0') ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === kept ? 0 : -1;
}

interface BlocksProps extends DrawingProps<BlocksPicture> {
  /** The block that is chosen at first, if any. */
  readonly first?: string;
}

/** A block diagram: ways from left to right, blocks that can be chosen, and what can be done with the chosen one. */
export function Blocks({ picture, onEdit, first }: BlocksProps) {
  const { input, root, legend, handles } = picture;
  const hint = useId();
  const view = useRef<HTMLFieldSetElement>(null);
  const [live, setLive] = useState(false);
  const [chosen, setChosen] = useState(first);
  const buttons = () => [...(view.current?.querySelectorAll('button') ?? [])];
  const chosenHandles = chosen === undefined ? undefined : handles(chosen);

  useEffect(() => {
    setLive(true);
  }, []);
  useEffect(() => keepOneStop(buttons()));
  const focusChosen = () => view.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  const choice: Choice = {
    chosen: chosenHandles && chosen,
    choose: (id) => {
      setChosen(chosen === id ? undefined : id);
    },
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || chosen === undefined) return;
    focusChosen();
    setChosen(undefined);
  };
  const move = (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    const next = direction && neighbour(buttons(), event.target as Element, direction);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="blocks">
      <fieldset
        class={`block-view ${widthClass(root)}`}
        ref={view}
        disabled={!live || !onEdit}
        aria-describedby={onEdit && hint}
        onFocusIn={({ target }) => keepOneStop(buttons(), target as Element)}
        onKeyDown={(event) => {
          move(event);
          leave(event);
        }}
      >
        <legend class="visually-hidden">Blocks</legend>
        <ol class="block-run">
          <Members blocks={root.kind === 'series' && !root.common ? root.members : [root]} ends {...choice} />
        </ol>
      </fieldset>
      {onEdit && (
        <BlockBar
          handles={chosenHandles}
          hint={{
            id: hint,
            text: live ? 'Choose a block to change it; arrow keys lead from one to the next.' : '',
          }}
          onChoose={choice.choose}
          onAct={(text, next) => {
            setChosen(next ?? chosen);
            onEdit(input, text);
          }}
          onKeyDown={leave}
          onLost={focusChosen}
        />
      )}
      <p class="picture-key">{legend}</p>
    </div>
  );
}
