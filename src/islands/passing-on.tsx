import { useRef, useState } from 'preact/hooks';
import { embedCode, scenarioCsv } from '../scenario/index.ts';
import { campaignIn } from './campaign.ts';
import { citations } from './citation.ts';
import { Copied } from './copied.tsx';
import { downloadText, pngOf } from './download.ts';
import { pictureFile } from './picture-file.ts';
import { linkTo, ownQuery, type PanelPlace } from './scenario-link.ts';
import type { Scenario } from './scenario-store.ts';
import { drawAll } from './turns.ts';

/** What the ways to pass an answer on are told by the page that it stands on, and by the device. */
export interface PassedFrom {
  /** What the site calls itself, as its pages say it to whoever links to them. */
  readonly site: string;
  readonly origin: string;
  /** The address of the answer. */
  readonly link: string;
  /** The titles of the pictures. */
  readonly titles: readonly string[];
  readonly canShare: boolean;
  readonly accessed: Date;
}

interface PassingOnProps {
  readonly scenario: Scenario;
  readonly place: PanelPlace;
  readonly from?: PassedFrom;
}

function fromPage(scenario: Scenario, place: PanelPlace): PassedFrom {
  const named = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  const panel = document.getElementById(scenario.calculator.slug);
  return {
    site: named ?? location.host,
    origin: location.origin,
    link: linkTo(scenario, place),
    titles: [...(panel?.querySelectorAll('figure .picture-title') ?? [])].map((one) => one.textContent ?? ''),
    canShare: 'share' in navigator,
    accessed: new Date(),
  };
}

/** The ways to take an answer elsewhere: shared, embedded, downloaded, printed, cited. */
export function PassingOn({ scenario, place, from = fromPage(scenario, place) }: PassingOnProps) {
  const { calculator, state, pinned } = scenario;
  const root = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const { site, origin, link, titles, accessed } = from;
  const query = ownQuery(scenario);
  const { slug, title } = calculator;
  const answer = () => {
    const { answered, results } = state.value;
    return { summary: calculator.summary(answered, results), answered, results };
  };
  const frame = embedCode({ slug, title, origin, query });
  const cited = citations({ site, title, link, summary: answer().summary, accessed });
  const share = async () => {
    try {
      const url = linkTo(scenario, place, campaignIn(location.search));
      await navigator.share({ title, text: answer().summary, url });
    } catch (error) {
      // Whoever closes the sheet has not met a fault.
      if ((error as DOMException).name !== 'AbortError')
        say('This device could not share it. Copy the link instead.');
    }
  };
  const csv = () => {
    const answers = [answer(), ...(pinned.value ? [pinned.value] : [])];
    const text = scenarioCsv(
      calculator,
      answers.map(({ answered: values, results }) => ({ values, results })),
      link,
    );
    downloadText(`${slug}.csv`, 'text/csv', text);
    say('Figures downloaded.');
  };
  const figures = () => [...(root.current?.closest('.instrument')?.querySelectorAll('figure') ?? [])];
  const picture = async (index: number, kind: 'svg' | 'png') => {
    const figure = figures()[index];
    if (!figure) return;
    await drawAll();
    const file = pictureFile(figure, { source: `${site}: ${answer().summary}`, link });
    const name = `${slug}-${index + 1}.${kind}`;
    try {
      if (kind === 'svg') downloadText(name, 'image/svg+xml', file.svg);
      else await pngOf(name, file);
      say('Picture downloaded.');
    } catch {
      say('This browser could not make the picture. Try the SVG.');
    }
  };
  return (
    <div class="passing-on" ref={root}>
      {from.canShare && (
        <button type="button" class="action" onClick={share}>
          Share…
        </button>
      )}
      <button type="button" class="action" onClick={csv}>
        Figures as CSV
      </button>
      <button type="button" class="action" onClick={() => print()}>
        Print
      </button>
      {titles.map((name, i) => (
        <p class="passing-on-picture" key={name}>
          <span>{name}</span>
          {(['svg', 'png'] as const).map((kind) => (
            <button
              type="button"
              class="action"
              key={kind}
              aria-label={`${name} as ${kind.toUpperCase()}`}
              onClick={() => picture(i, kind)}
            >
              {kind.toUpperCase()}
            </button>
          ))}
        </p>
      ))}
      <Copied label="Embed code" text={frame} say={say} />
      <Copied label="Citation" text={cited.plain} say={say} />
      <Copied label="BibTeX" text={cited.bibtex} say={say} />
      <p class="action-said" role="status">
        {said}
      </p>
    </div>
  );
}
